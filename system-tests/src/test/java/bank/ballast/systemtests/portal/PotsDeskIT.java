package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Customer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import com.microsoft.playwright.Locator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An agent sees a customer's savings pots, and changes nothing about them. */
@RunningBank
@InBrowser
class PotsDeskIT {

  private final Bank bank;
  private final Chromium chromium;

  PotsDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @Test
  void anAccountWithoutPotsSaysSo() {
    Holder customer = bank.customers().newCustomerWith(12_345);

    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.element("potsEmpty")).hasText("This account has no savings pot.");
    desk.photograph("pots-empty");
  }

  @Test
  void potsAreShownWithPictureProgressAndLockInEachLanguage() {
    Holder customer = bank.customers().newCustomerWith(500_000);
    SavingsPot lisbon = open(customer, "Lisbon in spring", "holiday", 60_000L, null);
    lisbon.deposit(25_999).expect(201);
    SavingsPot rainy = open(customer, "Rainy day", "rainy-day", null, "2091-05-01");
    rainy.deposit(40_000).expect(201);
    SavingsPot bicycle =
        open(customer, "A bicycle for the hills", "bicycle", 90_000L, "2091-01-01");
    bicycle.deposit(95_000).expect(201);
    bicycle.breakLock("The shop sells it cheaper this week").expect(200);
    SavingsPot closed = open(customer, "Sold car", "car", null, null);
    closed.close().expect(200);

    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.page().locator("li.pot")).hasCount(3);
    assertThat(pot(desk, lisbon).locator(".pot-progress")).hasAttribute("value", "43");
    assertThat(pot(desk, lisbon).locator(".pot-saved")).hasText("£259.99");
    assertThat(pot(desk, lisbon).locator(".pot-goal")).containsText("43 % of £600.00");
    assertThat(pot(desk, bicycle).locator(".pot-progress")).hasAttribute("value", "100");
    assertThat(pot(desk, rainy).locator(".pot-progress")).hasCount(0);
    assertThat(pot(desk, rainy).locator(".pot-lock")).hasText("Locked until 1 May 2091");
    assertThat(pot(desk, bicycle).locator(".pot-lock")).hasCount(0);
    pot(desk, bicycle).locator("summary").click();
    assertThat(pot(desk, bicycle).locator("li[data-change='BROKEN']"))
        .containsText("The shop sells it cheaper this week");
    assertThat(pot(desk, bicycle).locator("li[data-change='BROKEN']"))
        .containsText(customer.customer().name());
    desk.photograph("pots-history");
    assertDrawn(desk);
    assertThat(desk.page().locator("#pots button, #pots form, #pots input")).hasCount(0);
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      assertThat(desk.page().locator("li.pot")).hasCount(3);
      desk.photograph("pots-" + language.toLowerCase(Locale.ROOT));
    }
    desk.page().setViewportSize(400, 900);
    desk.photograph("pots-narrow");
  }

  @Test
  void everyPictureIsDrawn() {
    Holder customer = bank.customers().newCustomerWithAccount();
    for (String picture :
        List.of(
            "holiday",
            "home",
            "rainy-day",
            "car",
            "bicycle",
            "wedding",
            "baby",
            "pet",
            "gift",
            "education",
            "computer",
            "music")) {
      open(customer, picture, picture, null, null);
    }

    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.page().locator("li.pot")).hasCount(12);
    assertDrawn(desk);
    desk.photograph("pots-pictures");
  }

  @Test
  void whatACustomerCallsAPotStaysText() {
    Holder customer = bank.customers().newCustomerWithAccount();
    String markup = "<img src=x onerror=alert(1)> #{7*7*11}";
    open(customer, markup, "gift", null, "2091-01-01").breakLock("<b>bold</b> words").expect(200);

    Desk desk = agentsDesk().visit(customer.customer().name());

    assertThat(desk.page().locator("li.pot .pot-name")).hasText(markup);
    desk.page().locator("li.pot .card-history summary").click();
    assertThat(desk.page().locator("li[data-change='BROKEN'] q")).hasText("<b>bold</b> words");
  }

  /** As the accounts and transactions beside them: by a visit, whose reason is written down. */
  @Test
  void whoeverSeesPotsStandsInTheTrail() {
    Holder customer = bank.customers().newCustomerWithAccount();
    SavingsPot pot = open(customer, "Lisbon", "holiday", null, null);
    String reason = "Asked about a pot " + UUID.randomUUID();
    Desk desk = agentsDesk().search(customer.customer().name());

    desk.open(customer.customer().name(), reason);

    assertThat(pot(desk, pot)).isVisible();
    assertEquals(
        List.of("CUSTOMER_OPENED"),
        bank.books().texts("SELECT action FROM security_audit WHERE reason = ?", reason));
  }

  @Test
  void anAccountWithOpenPotsIsNotClosedAndOneThatIsClosedGetsNone() {
    Holder customer = bank.customers().newCustomerWithAccount();
    SavingsPot pot = open(customer, "Lisbon", "holiday", null, null);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    desk.element("closeButton").click();
    desk.element("closeReason").fill("Customer asked on the phone");
    desk.element("closeConfirm").click();
    assertThat(desk.page().locator(".message[data-code='ACCOUNT_HAS_POTS']")).isVisible();
    assertThat(desk.card(customer.account())).hasAttribute("data-status", "OPEN");
    pot.close().expect(200);
    desk.page().navigate(bank.at("/portal/").toString());
    desk.visit(customer.customer().name()).act("close");

    SavingsPot.open(customer, Map.of("name", "Porto", "picture", "holiday"))
        .expectRefusal(422, "ACCOUNT_CLOSED");
  }

  @Test
  void anAccountThatWasNotClosedAfterAllTakesPotsAgain() {
    Holder customer = bank.customers().newCustomerWith(1);
    Desk desk = agentsDesk().visit(customer.customer().name()).choose(customer.account());

    desk.element("closeButton").click();
    desk.element("closeReason").fill("Customer asked on the phone");
    desk.element("closeConfirm").click();
    assertThat(desk.page().locator(".message[data-code='BALANCE_NOT_ZERO']")).isVisible();

    open(customer, "Lisbon", "holiday", null, null).deposit(1).expect(201);
  }

  private static SavingsPot open(
      Holder holder,
      String name,
      String picture,
      @Nullable Long goal,
      @Nullable String lockedUntil) {
    Map<String, Object> body = new HashMap<>(Map.of("name", name, "picture", picture));
    if (goal != null) {
      body.put("goal", Customer.pounds(goal));
    }
    if (lockedUntil != null) {
      body.put("lockedUntil", lockedUntil);
    }
    return SavingsPot.openedBy(holder, body);
  }

  private static Locator pot(Desk desk, SavingsPot pot) {
    return desk.page().locator("li.pot[data-pot='" + pot.id() + "']");
  }

  /** A picture that did not come has no width of its own. */
  private static void assertDrawn(Desk desk) {
    assertTrue(
        (Boolean)
            desk.page()
                .evaluate(
                    "() => [...document.querySelectorAll('.pot-picture')]"
                        + ".every(it => it.complete && it.naturalWidth > 0 && it.alt)"));
  }

  private Desk agentsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newAgent());
  }
}
