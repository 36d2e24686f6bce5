package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.requests.Asking;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the desk shows of money that a customer asks for, or is asked for. */
@RunningBank
@InBrowser
class PaymentRequestsDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final Holder customer;
  private final Holder other;

  PaymentRequestsDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.customer = bank.customers().newCustomerWith(10_000);
    this.other = bank.customers().newCustomerWith(10_000);
  }

  @Test
  void theDeskSeesWhatACustomerAsksForAndIsAskedFor() {
    String number = Asking.numberOf(other.customer());
    String split = split(number);
    Asking.pay(other, split).expect(201);
    String recalled = recalled();

    Desk desk = agentsDesk().visit(customer.customer().name());

    Locator parts = desk.page().locator("tbody.request[data-request='" + split + "'] tr");
    assertThat(parts).hasCount(2);
    Locator paid = parts.first();
    assertThat(paid).hasAttribute("data-state", "PAID");
    assertThat(paid.locator(".request-who")).hasText(number);
    assertThat(paid.locator(".request-note")).hasText("<b>Dinner</b> #{7*7*11}");
    assertThat(paid.locator(".request-paid")).containsText(other.customer().name());
    assertThat(parts.last()).hasAttribute("data-state", "OPEN");
    assertThat(parts.last().locator(".request-who")).hasText("Link for one payment");
    Locator back = desk.page().locator("tbody.request[data-request='" + recalled + "']");
    assertThat(back.locator(".request-who")).hasText(other.customer().name());
    assertThat(back).containsText("Is asked to send a payment back");
    assertThat(desk.page().locator("#requests button, #requests form, #requests input"))
        .hasCount(0);
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(paid).isVisible();
      desk.photograph("requests-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("requests-narrow");
  }

  @Test
  void aCustomerWithoutRequestsHasAnEmptyList() {
    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.element("requestsEmpty")).isVisible();
  }

  /** As the accounts and payees beside them: by a visit, whose reason is written down. */
  @Test
  void whoeverSeesRequestsStandsInTheTrail() {
    String id = split(Asking.numberOf(other.customer()));
    String reason = "Asked about a bill " + UUID.randomUUID();
    Desk desk = agentsDesk().search(customer.customer().name());

    desk.open(customer.customer().name(), reason);

    assertThat(desk.page().locator("tbody.request[data-request='" + id + "']")).isVisible();
    assertEquals(
        List.of("CUSTOMER_OPENED"),
        bank.books().texts("SELECT action FROM security_audit WHERE reason = ?", reason));
  }

  private String split(String number) {
    Map<String, Object> body =
        Asking.bill(
            customer,
            Map.of("total", Customer.pounds(6_000)),
            Map.of("phone", number),
            Map.of("link", "once"));
    return customer
        .api()
        .post("/payment-requests", Asking.with(body, "note", "<b>Dinner</b> #{7*7*11}"))
        .expect(201)
        .text("/id");
  }

  /** A payment of the other's to the customer, which the other asks back. */
  private String recalled() {
    Answer payment = other.pay(customer, 500).expect(201);
    other
        .api()
        .post("/payments/" + payment.text("/id") + "/recall", Map.of("reason", "duplicate"))
        .expect(200);
    return customer.api().get("/payment-requests").expect(200).text("/items/0/id");
  }

  private Desk agentsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newAgent());
  }
}
