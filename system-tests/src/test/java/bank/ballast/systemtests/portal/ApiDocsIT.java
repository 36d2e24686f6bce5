package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Customers;
import bank.ballast.systemtests.people.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The API can be browsed at {@code /api/docs}. */
@RunningBank
@InBrowser
class ApiDocsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Bank bank;
  private final Chromium chromium;

  ApiDocsIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void everyOperationIsOnThePageAndNothingIsBlocked() {
    Page page = chromium.newWindow(1280);
    List<String> errors = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });

    page.navigate(bank.at("/api/docs").toString());

    String summary =
        bank.openApi()
            .operation("POST", "/api/payments")
            .orElseThrow()
            .description()
            .at("/summary")
            .asText();
    assertThat(page.getByText(summary).first()).isVisible();
    assertThat(page.getByText("/api/payments").first()).isVisible();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target/screenshots/api-docs.png"))
            .setFullPage(true));
    assertEquals(List.of(), errors);
  }

  @Test
  void aReaderSignsInAndBecomesACustomerOnThePage() throws JsonProcessingException {
    Person person = bank.customers().newPerson();
    Page page = chromium.newWindow(1280);
    page.navigate(bank.at("/api/docs").toString());
    page.locator("#sign-in").click();
    page.locator("#username").fill(person.username());
    page.locator("#password").fill(person.password());
    page.locator("#kc-login").click();

    assertThat(page.locator("#who")).hasText("Signed in as " + person.username());

    Locator profile = operation(page, "Profile-completeProfile");
    profile.locator("textarea").fill(JSON.writeValueAsString(Customers.profile("Robin Marsh")));
    profile.getByText("Execute").click();
    assertThat(status(profile)).hasText(Pattern.compile("201.*"));

    // Only a new token says that they are a customer now, and the page has taken one.
    Locator accounts = operation(page, "Accounts-accounts");
    accounts.getByText("Execute").click();
    assertThat(status(accounts)).hasText(Pattern.compile("200.*"));
  }

  private static Locator operation(Page page, String id) {
    Locator operation = page.locator("#operations-" + id);
    operation.locator(".opblock-summary-control").click();
    operation.getByText("Try it out").click();
    return operation;
  }

  private static Locator status(Locator operation) {
    return operation.locator(".live-responses-table tr.response td.response-col_status").first();
  }
}
