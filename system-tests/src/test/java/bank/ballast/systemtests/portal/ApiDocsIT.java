package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API can be browsed at {@code /api/docs}. */
@RunningBank
@InBrowser
class ApiDocsIT {

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
}
