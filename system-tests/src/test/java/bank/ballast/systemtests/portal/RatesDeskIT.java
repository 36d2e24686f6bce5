package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.people.Holder;
import bank.ballast.systemtests.people.SavingsPot;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What savings earn, at the desk; and that a cut is told to those whom it touches. */
@RunningBank
@InBrowser
class RatesDeskIT {

  private static final String NOTICES = "savings-rate-notices";

  /** Rates to come that one person proposed, and another announced. */
  private static final String BY_TWO =
      "SELECT COUNT(*) FROM accounts_savings_rate r JOIN accounts_savings_rate_proposal p"
          + " ON p.id = r.id WHERE r.effective_on > ? AND p.state = 'APPROVED'"
          + " AND p.decided_by = r.announced_by AND p.decided_by <> p.proposed_by";

  private final Bank bank;
  private final Chromium chromium;
  private final DailyWorks days;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  RatesDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.days = new DailyWorks(bank);
  }

  @BeforeEach
  @AfterEach
  void takeBackWhatIsAnnounced() {
    bank.books().change("DELETE FROM accounts_savings_rate WHERE effective_on > ?", today);
    bank.books().change("DELETE FROM accounts_savings_rate_proposal");
  }

  @Test
  void aCutIsAnnouncedInTimeAndToldToThoseWhoSave() {
    Holder saver = bank.customers().newCustomerWithAccount();
    SavingsPot.openedBy(saver, Map.of("name", "Earns", "picture", "home", "earnsInterest", true));
    Holder other = bank.customers().newCustomerWithAccount();
    SavingsPot.openedBy(other);
    Desk proposer = supervisorsDesk();
    assertThat(proposer.page().locator("tr.rate[data-state='NOW']")).containsText("3.30 %");
    propose(proposer, "3.10", today.plusDays(14));
    assertMet(proposer, "RATE_TOO_SOON");
    propose(proposer, "a lot", today.plusDays(15));
    assertMet(proposer, "MALFORMED_RATE");
    propose(proposer, "3.10", today.plusDays(15));
    assertMet(proposer, "DONE");
    propose(proposer, "3.05", today.plusDays(16));
    assertMet(proposer, "RATE_WAITING");
    assertThat(waiting(proposer).locator(".announce")).isHidden();
    assertEquals("3.25", saver.api().get("/savings-rates").expect(200).text("/items/0/gross"));

    Desk desk = supervisorsDesk();
    waiting(desk).locator(".announce").click();
    assertMet(desk, "PROPOSAL_REASON_MISSING");
    desk.photograph("rates-proposed");
    moveWhatWaits(today.plusDays(14));
    decide(desk, ".announce");
    assertMet(desk, "RATE_TOO_SOON");
    moveWhatWaits(today.plusDays(15));
    decide(desk, ".announce");
    assertMet(desk, "DONE");

    assertEquals(1, bank.books().number(BY_TWO, today));
    Locator ahead = desk.page().locator("tr.rate[data-state='AHEAD']");
    assertThat(ahead).containsText("3.10 %");
    assertThat(ahead).containsText("3.14 %");
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph("rates-" + language.toLowerCase(Locale.ROOT));
    }
    Answer rates = saver.api().get("/savings-rates").expect(200);
    assertEquals("3.10", rates.text("/items/0/gross"));
    assertEquals("3.25", rates.text("/items/1/gross"));

    days.run(NOTICES, today.minusDays(1));
    days.run(NOTICES, today.minusDays(1));
    assertEquals(1, messages(saver));
    assertEquals(0, messages(other));
  }

  @Test
  void anAgentReadsTheRatesAndAnnouncesNone() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());

    desk.element("ratesLink").click();

    assertThat(desk.page().locator("#rates")).isVisible();
    assertThat(desk.element("proposeRateButton")).isHidden();
  }

  @Test
  void whatIsProposedIsWithdrawnByOneOrRejectedByTheOtherAndBothAreNamed() {
    Desk proposer = supervisorsDesk();
    propose(proposer, "3.40", today.plusDays(1));
    Desk other = supervisorsDesk();
    decide(proposer, ".drop");
    assertThat(proposer.page().locator(".rate-proposal[data-state='WITHDRAWN']"))
        .containsText("The market has moved");
    propose(proposer, "3.45", today.plusDays(1));
    assertThat(waiting(proposer)).containsText("3.45");
    // The other means what their page still shows, and not what has come into its place.
    assertThat(waiting(other)).containsText("3.40");
    decide(other, ".announce");
    assertMet(other, "PROPOSAL_DECIDED");
    other.page().navigate(bank.at("/portal/savings/rates.xhtml").toString());
    decide(other, ".drop");

    assertThat(other.page().locator(".rate-proposal[data-state='REJECTED']")).containsText("3.45");
    assertThat(other.page().locator("tr.rate[data-state='AHEAD']")).hasCount(0);
  }

  private static void propose(Desk desk, String gross, LocalDate from) {
    desk.element("rateReason").fill("The market has moved");
    desk.element("rateGross").fill(gross);
    desk.element("rateFrom").fill(from.toString());
    desk.element("proposeRateButton").click();
  }

  private static void decide(Desk desk, String button) {
    desk.element("rateReason").fill("The board agrees");
    waiting(desk).locator(button).click();
  }

  /** As if it had been proposed for another day. */
  private void moveWhatWaits(LocalDate to) {
    bank.books()
        .change(
            "UPDATE accounts_savings_rate_proposal SET effective_on = ? WHERE state = 'PROPOSED'",
            to);
  }

  private static Locator waiting(Desk desk) {
    return desk.page().locator(".rate-proposal[data-state='PROPOSED']");
  }

  private static void assertMet(Desk desk, String code) {
    assertThat(desk.page().locator("[data-code='" + code + "']")).isVisible();
  }

  private static long messages(Holder holder) {
    long found = 0;
    for (var message : holder.api().get("/notifications").expect(200).json().at("/items")) {
      found += message.at("/kind").asText().equals("savings-rate") ? 1 : 0;
    }
    return found;
  }

  private Desk supervisorsDesk() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newPerson("supervisor"));
    desk.element("ratesLink").click();
    return desk;
  }
}
