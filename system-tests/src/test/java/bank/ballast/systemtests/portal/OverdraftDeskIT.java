package bank.ballast.systemtests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.DailyWorks;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.people.Borrower;
import bank.ballast.systemtests.people.Person;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Overdrafts at the desk: on the customer's page, and what two persons decide. */
@RunningBank
@InBrowser
class OverdraftDeskIT {

  private final Bank bank;
  private final Chromium chromium;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  OverdraftDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
  }

  @AfterEach
  void takeBackWhatIsAnnounced() {
    bank.books()
        .change(
            "UPDATE lending_overdraft_tariff SET state = 'REJECTED', waiting = NULL"
                + " WHERE version > 1");
  }

  @Test
  void aLimitIsAskedForByAnAgentApprovedByASupervisorAndSetByTheCustomer() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    borrower.spend(12_345);
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    agent.visit(borrower.holder().customer().name()).choose(borrower.holder().account());

    assertThat(agent.element("overdraftLimit")).hasText("£200.00");
    assertThat(agent.element("overdraftUsed")).hasText("£123.45");
    agent.page().locator("#overdraft summary").first().click();
    assertThat(agent.page().locator("[data-rule='AGE'][data-met='true']")).isVisible();
    inEachLanguage(agent, "overdraft-account");
    agent.element("overdraftAsked").fill("a lot");
    agent.element("overdraftAskButton").click();
    assertThat(agent.page().locator("[data-code='MALFORMED_OVERDRAFT_LIMIT']")).isVisible();
    agent.element("overdraftAsked").fill("1200");
    agent.element("overdraftReason").fill("Seen the payslips");
    agent.element("overdraftAskButton").click();
    assertThat(agent.page().locator("[data-code='DONE']")).isVisible();
    borrower.set(120_000).expectRefusal(422, "OVERDRAFT_ABOVE_OFFER");

    Desk supervisor = new Desk(bank, chromium).signIn(bank.staff().newPerson("supervisor"));
    supervisor.element("overdraftsLink").click();
    Locator asked =
        supervisor.page().locator("[data-account='" + borrower.holder().account().id() + "']");
    assertThat(asked).containsText("£1,200.00");
    assertThat(asked.locator(".borrower")).hasText(borrower.holder().customer().name());
    assertThat(supervisor.element("loansLink")).hasClass(Pattern.compile(".*here.*"));
    inEachLanguage(supervisor, "overdrafts");
    supervisor.page().setViewportSize(390, 844);
    inEachLanguage(supervisor, "overdrafts-narrow");
    supervisor.page().setViewportSize(1280, 900);
    supervisor.element("decisionReason").fill("Enough comes in");
    asked.locator(".approve").click();

    assertThat(supervisor.page().locator("[data-code='DONE']")).isVisible();
    assertThat(asked).hasAttribute("data-state", "APPROVED");
    assertEquals(-20_000, borrower.floor());
    borrower.setConfirmed(120_000).expect(200);
    assertEquals(-120_000, borrower.floor());
  }

  @Test
  void whatIsDecidedIsTheRowThatWasSeenThoughAnotherStandsThereByNow() {
    Borrower seen = Borrower.withLimit(bank, 20_000);
    Borrower later = Borrower.withLimit(bank, 20_000);
    Desk agent = new Desk(bank, chromium).signIn(bank.staff().newAgent());
    ask(agent, seen);
    Desk supervisor = new Desk(bank, chromium).signIn(bank.staff().newPerson("supervisor"));
    supervisor.element("overdraftsLink").click();
    Locator row =
        supervisor.page().locator("[data-account='" + seen.holder().account().id() + "']");
    assertThat(row).hasAttribute("data-state", "PROPOSED");

    ask(agent, later);
    supervisor.element("decisionReason").fill("Enough comes in");
    row.locator(".approve").click();

    assertThat(supervisor.page().locator("[data-code='DONE']")).isVisible();
    assertThat(row).hasAttribute("data-state", "APPROVED");
    assertThat(supervisor.page().locator("[data-account='" + later.holder().account().id() + "']"))
        .hasAttribute("data-state", "PROPOSED");
  }

  private void ask(Desk agent, Borrower borrower) {
    agent.element("searchLink").click();
    agent.visit(borrower.holder().customer().name()).choose(borrower.holder().account());
    agent.element("overdraftAsked").fill("1200");
    agent.element("overdraftReason").fill("Seen the payslips");
    agent.element("overdraftAskButton").click();
    assertThat(agent.page().locator("[data-code='DONE']")).isVisible();
  }

  @Test
  void aRateIsProposedByOneSupervisorAnnouncedByAnotherAndToldToWhoBorrows() {
    Borrower borrower = Borrower.withLimit(bank, 20_000);
    Person first = bank.staff().newPerson("supervisor");
    Desk one = new Desk(bank, chromium).signIn(first);
    one.element("overdraftsLink").click();
    propose(one, today.plusMonths(2));
    assertThat(one.page().locator("[data-code='OVERDRAFT_TARIFF_TOO_SOON']")).isVisible();
    propose(one, today.plusDays(1).plusMonths(2));
    Locator proposed = one.page().locator(".overdraft-tariff[data-state='PROPOSED']");
    assertThat(proposed).containsText("39.9 %");
    assertThat(proposed.locator(".announce")).isHidden();

    Desk other = new Desk(bank, chromium).signIn(bank.staff().newPerson("supervisor"));
    other.element("overdraftsLink").click();
    other.element("decisionReason").fill("The market has moved");
    other.page().locator(".overdraft-tariff[data-state='PROPOSED'] .announce").click();
    assertThat(other.page().locator(".overdraft-tariff[data-state='AHEAD']")).isVisible();

    assertEquals("39.9", borrower.read().text("/nextTariff/annualRate"));
    DailyWorks days = new DailyWorks(bank);
    days.run("overdraft-rate-notices", today.minusDays(1));
    days.run("overdraft-rate-notices", today.minusDays(1));
    long told = 0;
    for (var message :
        borrower.holder().api().get("/notifications").expect(200).json().at("/items")) {
      told += message.at("/kind").asText().equals("overdraft") ? 1 : 0;
    }
    assertEquals(1, told);
  }

  private static void propose(Desk desk, LocalDate from) {
    desk.element("decisionReason").fill("The market has moved");
    desk.element("tariffRate").fill("39.9");
    desk.element("tariffFrom").fill(from.toString());
    desk.element("proposeRateButton").click();
  }

  private static void inEachLanguage(Desk desk, String picture) {
    for (String language : List.of("Fr", "Ar", "En")) {
      desk.element("language" + language).click();
      assertThat(desk.page().locator("html"))
          .hasAttribute("lang", language.toLowerCase(Locale.ROOT));
      desk.photograph(picture + "-" + language.toLowerCase(Locale.ROOT));
    }
  }
}
