package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Holder;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the desk shows of a customer's payees. */
@RunningBank
@InBrowser
class PayeesDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final Holder customer;
  private final Holder other;

  PayeesDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.customer = bank.customers().newCustomerWithAccount();
    this.other = bank.customers().newCustomerWithAccount();
  }

  @Test
  void theDeskSeesPayeesAndWhatWasSaidOfTheirNames() {
    String id = save("<b>Casey</b> #{7*7*11}");

    Desk desk = agentsDesk().visit(customer.customer().name());

    Locator payee = desk.page().locator("tr.payee[data-payee='" + id + "']");
    assertThat(payee.locator(".payee-name")).hasText("<b>Casey</b> #{7*7*11}");
    assertThat(payee.locator(".payee-account"))
        .hasText(other.account().sortCode() + " " + other.account().accountNumber());
    assertThat(payee.locator(".payee-check")).hasText("No match");
    Locator check = desk.page().locator("tr.payee-check-row[data-result='NO_MATCH']");
    assertThat(check).hasCount(1);
    assertThat(check.locator(".risk-accepted")).isVisible();
    assertThat(desk.page().locator("#payees button, #payees form, #payees input")).hasCount(0);
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(payee).isVisible();
      desk.photograph("payees-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("payees-narrow");
  }

  @Test
  void aCustomerWithoutPayeesHasAnEmptyList() {
    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.element("payeesEmpty")).isVisible();
  }

  /** As the accounts and transactions beside them: by a visit, whose reason is written down. */
  @Test
  void whoeverSeesPayeesStandsInTheTrail() {
    String id = save("Casey Brook");
    String reason = "Asked about a payee " + UUID.randomUUID();
    Desk desk = agentsDesk().search(customer.customer().name());

    desk.open(customer.customer().name(), reason);

    assertThat(desk.page().locator("tr.payee[data-payee='" + id + "']")).isVisible();
    assertEquals(
        List.of("CUSTOMER_OPENED"),
        bank.books().texts("SELECT action FROM security_audit WHERE reason = ?", reason));
  }

  private String save(String name) {
    return Confirming.post(
            customer.customer(),
            "/payees",
            Map.of(
                "name",
                name,
                "sortCode",
                other.account().sortCode(),
                "accountNumber",
                other.account().accountNumber(),
                "acceptsRisk",
                true))
        .expect(201)
        .text("/id");
  }

  private Desk agentsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newAgent());
  }
}
