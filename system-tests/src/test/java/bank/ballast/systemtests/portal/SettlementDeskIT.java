package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.scheme.OtherBanks;
import bank.ballast.systemtests.scheme.SettlementDays;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk sees of the scheme's settlement days, and makes of breaks. */
@RunningBank
@InBrowser
class SettlementDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final SettlementDays days;

  SettlementDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.days = new SettlementDays(bank);
  }

  @Test
  void theDeskSeesBothSidesOfABreakAndResolvesItOnce() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String sent = settled(payer, 1_250);
    String altered = settled(payer, 700);
    days.end(Map.of("alter", altered, "alterTo", "7.07"));
    String day = days.end(Map.of("leaveOut", settled(payer, 40)));
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    desk.element("schemeLink").click();

    desk.element("settlementRoom").click();

    assertThat(desk.element("tie")).hasAttribute("data-unexplained", "0");
    assertThat(desk.element("tie")).hasAttribute("data-day", day);
    Locator broken = open(desk, altered);
    assertThat(broken).hasAttribute("data-kind", "AMOUNT_DIFFERS");
    assertThat(broken.locator(".break-ours")).containsText("−£7.00");
    assertThat(broken.locator(".break-theirs")).containsText("−£7.07");
    assertThat(open(desk, sent)).hasCount(0);
    assertThat(desk.page().locator("tr.settlement-day[data-day='" + day + "']"))
        .hasAttribute("data-breaks", "1");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("settlement-" + language.toLowerCase(Locale.ROOT));
    }
    Desk second = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    second.page().navigate(bank.at("/portal/payments/settlement.xhtml").toString());
    resolve(desk, altered);
    desk.page().locator(".message[data-code='DONE']").waitFor();
    assertThat(open(desk, altered)).hasCount(0);
    assertThat(over(desk, altered)).containsText("The scheme corrects " + altered);
    assertThat(desk.element("tie")).hasAttribute("data-unexplained", "0");
    resolve(second, altered);
    assertThat(second.page().locator(".question-refused:visible")).containsText("is over");
    assertEquals(
        List.of("BREAK_RESOLVED"),
        bank.books()
            .texts(
                "SELECT action FROM security_audit WHERE reason = ?",
                "The scheme corrects " + altered));
  }

  @Test
  void aReasonOfAFewLettersIsNone() {
    Holder payer = bank.customers().newCustomerWith(10_000);
    String sent = settled(payer, 1_250);
    days.end(Map.of("leaveOut", sent));
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    desk.page().navigate(bank.at("/portal/payments/settlement.xhtml").toString());

    open(desk, sent).locator(".resolve").focus();
    desk.page().keyboard().press("Enter");
    assertThat(desk.element("resolveReason")).isFocused();
    desk.page().keyboard().type("   no   ");
    desk.element("resolveConfirm").focus();
    desk.page().keyboard().press("Enter");

    assertThat(desk.page().locator(".question-refused:visible")).containsText("5 to 500");
    assertThat(open(desk, sent)).hasCount(1);
    days.end(Map.of());
    desk.page().navigate(bank.at("/portal/payments/settlement.xhtml").toString());
    assertThat(open(desk, sent)).hasCount(0);
    assertThat(over(desk, sent)).containsText("Closed by itself");
  }

  @Test
  void theSettlementIsNotForAuditors() {
    Desk auditor = new Desk(bank, chromium).signIn(bank.staff().newPerson("auditor"));

    assertEquals(
        403,
        auditor.page().navigate(bank.at("/portal/payments/settlement.xhtml").toString()).status());
  }

  private String settled(Holder payer, long pence) {
    String id = OtherBanks.pay(payer, "01", pence).expect(201).text("/id");
    OtherBanks.awaitStatus(payer, id, "settled");
    return id;
  }

  private static void resolve(Desk desk, String transaction) {
    open(desk, transaction).locator(".resolve").click();
    desk.element("resolveReason").fill("The scheme corrects " + transaction);
    desk.element("resolveConfirm").click();
  }

  private static Locator open(Desk desk, String transaction) {
    return desk.page().locator("tr.break[data-transaction='" + transaction + "']");
  }

  private static Locator over(Desk desk, String transaction) {
    return desk.page().locator("tr.break-done[data-transaction='" + transaction + "']");
  }
}
