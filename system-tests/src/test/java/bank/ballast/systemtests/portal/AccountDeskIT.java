package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Confirming;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk shows of an account's limits, payments to come, interest and saving rules. */
@RunningBank
@InBrowser
class AccountDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final Holder customer;
  private final Holder landlord;

  AccountDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.customer = bank.customers().newCustomerWith(100_000);
    this.landlord = bank.customers().newCustomerWithAccount();
  }

  @Test
  void theDeskSeesLimitsStandingOrdersAndWhatPotsEarn() {
    customer.pay(landlord, 2_500).expect(201);
    LocalDate day = LocalDate.now(BusinessClock.ZONE).plusDays(3);
    Map<String, Object> rent =
        new LinkedHashMap<>(Customer.payment(customer.account(), landlord.account(), 60_000));
    rent.put("unit", "month");
    rent.put("firstOn", day.toString());
    rent.put("reference", "<b>Rent</b>");
    String order =
        Confirming.post(customer.customer(), "/standing-orders", rent).expect(201).text("/id");
    Map<String, Object> once =
        new LinkedHashMap<>(Customer.payment(customer.account(), landlord.account(), 1_000));
    once.put("executeOn", day.toString());
    customer.api().post("/payments", once).expect(201);
    SavingsPot.openedBy(customer, Map.of("name", "Earns", "picture", "home", "earnsInterest", true))
        .deposit(5_000)
        .expect(201);

    SavingsPot lisbon =
        SavingsPot.openedBy(customer, Map.of("name", "<i>Lisbon</i>", "picture", "holiday"));
    save("round-ups", Map.of("potId", lisbon.id(), "multiplier", 5));
    save(
        "salary-sorter",
        Map.of(
            "least",
            Customer.pounds(50_000),
            "rules",
            List.of(Map.of("potId", lisbon.id(), "percent", 10))));

    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.element("roundUp")).containsText("× 5: <i>Lisbon</i>");
    assertThat(desk.element("sorter")).containsText("£500.00");
    assertThat(desk.page().locator(".sorter-rule")).hasText("<i>Lisbon</i>: 10 %");
    Locator limit = desk.page().locator("li.limit[data-kind='INTERNAL']");
    assertThat(limit).hasAttribute("data-used", "2500");
    assertThat(limit).containsText("£9,975.00");
    Locator standing = desk.page().locator("tr.to-come[data-order='" + order + "']");
    assertThat(standing).containsText("<b>Rent</b>");
    assertThat(standing).containsText("Each month");
    assertThat(desk.page().locator("tr.to-come")).hasCount(2);
    assertThat(desk.page().locator(".pot-interest")).containsText("3.30 %");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(standing).isVisible();
      desk.photograph("account-rules-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("account-rules-narrow");
  }

  @Test
  void anAccountFromWhichNothingIsToComeSaysSo() {
    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.element("toComeEmpty")).isVisible();
    assertThat(desk.element("roundUpNone")).isVisible();
    assertThat(desk.element("sorterNone")).isVisible();
    assertThat(desk.page().locator("li.limit")).hasCount(2);
  }

  private void save(String rule, Map<String, Object> wish) {
    customer
        .api()
        .send("PUT", "/accounts/" + customer.account().id() + "/" + rule, wish, Map.of())
        .expect(200);
  }

  private Desk agentsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newAgent());
  }
}
