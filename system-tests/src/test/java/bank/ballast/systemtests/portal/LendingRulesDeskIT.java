package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Versions of the lending rules at the desk: what they change, and who may decide. */
@RunningBank
@InBrowser
class LendingRulesDeskIT {

  private final Bank bank;
  private final Chromium chromium;

  LendingRulesDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  /** So that other tests are judged by the rules that they know. */
  @AfterEach
  void takeBackWhatCameIntoForce() {
    bank.books()
        .change(
            "UPDATE lending_rule_set SET approved = FALSE, decision = 'Test',"
                + " decided_by = COALESCE(decided_by, 'test'),"
                + " decided_at = COALESCE(decided_at, NOW(6)) WHERE proposed_by <> 'the bank'");
  }

  @Test
  void aVersionIsShownByWhatItChangesAndApprovedByAnother() {
    Desk proposer = desk(bank.staff().newPerson("supervisor"));
    assertThat(inForce(proposer, "offerDays")).containsText("30");
    assertThat(inForce(proposer, "affordability.household")).containsText("£300.00");
    propose(proposer, "\"household\": 30000", "\"household\": 35000");
    assertMet(proposer, "DONE");

    Locator difference = waiting(proposer).locator(".rules-difference");
    assertThat(difference).hasCount(1);
    assertThat(difference).hasAttribute("data-rule", "affordability.household");
    assertThat(difference).containsText("£300.00");
    assertThat(difference).containsText("£350.00");
    assertThat(waiting(proposer).locator(".approve")).isHidden();
    proposer.page().evaluate("document.querySelector('.approve').classList.remove('gone')");
    decide(proposer, ".approve");
    assertMet(proposer, "RULE_SET_OWN_PROPOSAL");

    Desk other = desk(bank.staff().newPerson("supervisor"));
    for (String language : List.of("Fr", "Ar", "En")) {
      other.element("language" + language).click();
      assertThat(other.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      other.photograph("lending-rules-" + language.toLowerCase(Locale.ROOT));
    }
    waiting(other).locator(".approve").click();
    assertMet(other, "MALFORMED_REASON");
    decide(other, ".approve");

    assertMet(other, "DONE");
    assertThat(inForce(other, "affordability.household")).containsText("£350.00");
    assertThat(other.page().locator(".rules-version[data-state='IN_FORCE']")).hasCount(1);
    assertThat(other.page().locator(".rules-version[data-state='BEHIND']").last())
        .containsText("The first rules");
    // The first still sees it wait, and by now another version stands in its place.
    propose(other, "\"offerDays\": 30", "\"offerDays\": 20");
    assertThat(waiting(other).locator(".rules-difference")).containsText("20");
    decide(proposer, ".reject");
    assertMet(proposer, "RULE_SET_DECIDED");
  }

  @Test
  void whatIsNoSetOfRulesIsNotProposedAndWhoProposedMayWithdraw() {
    Desk proposer = desk(bank.staff().newPerson("supervisor"));
    propose(proposer, "\"household\": 30000", "\"household\": -1");
    assertMet(proposer, "RULE_SET_MALFORMED");
    propose(proposer, "\"household\": -1", "\"household\": 30000");
    assertThat(waiting(proposer).locator(".rules-same")).isVisible();

    decide(proposer, ".reject");

    assertMet(proposer, "DONE");
    assertThat(waiting(proposer)).hasCount(0);
    assertThat(proposer.page().locator(".rules-version").first())
        .hasAttribute("data-state", "WITHDRAWN");
  }

  @Test
  void whoDoesNotLeadTheDeskReadsOnly() {
    Desk proposer = desk(bank.staff().newPerson("supervisor"));
    propose(proposer, "\"household\": 30000", "\"household\": 31000");
    assertMet(proposer, "DONE");

    for (Person reader : List.of(bank.staff().newAgent(), bank.staff().newPerson("auditor"))) {
      Desk desk = desk(reader);
      assertThat(waiting(desk)).containsText("£310.00");
      assertThat(waiting(desk).locator(".approve")).isHidden();
      assertThat(waiting(desk).locator(".reject")).isHidden();
      assertThat(desk.element("rulesReason")).isHidden();
    }
  }

  @Test
  void theLoansPageLeadsToTheApplications() {
    Desk desk = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    desk.element("loansLink").click();
    desk.photograph("loans-with-links");

    desk.element("loanQueueLink").click();

    assertEquals("Loan applications", desk.page().locator("h1").innerText());
  }

  private Desk desk(Person person) {
    Desk desk = new Desk(bank, chromium).signIn(person);
    desk.element("loansLink").click();
    desk.element("rulesLink").click();
    desk.element("rulesInForce").waitFor();
    return desk;
  }

  private static void propose(Desk desk, String now, String then) {
    desk.page().evaluate("document.getElementById('rulesNext').open = true");
    String rules = desk.element("rulesText").inputValue().replace("\":", "\": ").replace("  ", " ");
    desk.element("rulesText").fill(rules.replace(now, then));
    desk.element("rulesReason").fill("Rents have risen");
    desk.element("proposeRulesButton").click();
  }

  private static void decide(Desk desk, String button) {
    desk.element("rulesReason").fill("The board agrees");
    waiting(desk).locator(button).click();
  }

  private static Locator waiting(Desk desk) {
    return desk.page().locator(".rules-proposed");
  }

  private static Locator inForce(Desk desk, String rule) {
    return desk.page().locator("#rulesNow tr[data-rule='" + rule + "']");
  }

  private static void assertMet(Desk desk, String code) {
    assertThat(desk.page().locator("[data-code='" + code + "']")).isVisible();
  }
}
