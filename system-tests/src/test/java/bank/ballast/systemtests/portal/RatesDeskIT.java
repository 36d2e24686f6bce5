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
import org.junit.jupiter.api.Test;

/** What savings earn, at the desk; and that a cut is told to those whom it touches. */
@RunningBank
@InBrowser
class RatesDeskIT {

  private static final String NOTICES = "savings-rate-notices";

  private final Bank bank;
  private final Chromium chromium;
  private final DailyWorks days;
  private final LocalDate today = LocalDate.now(BusinessClock.ZONE);

  RatesDeskIT(Bank bank, Chromium chromium) {
    this.bank = bank;
    this.chromium = chromium;
    this.days = new DailyWorks(bank);
  }

  @AfterEach
  void takeBackWhatIsAnnounced() {
    bank.books().change("DELETE FROM accounts_savings_rate WHERE effective_on > ?", today);
  }

  @Test
  void aCutIsAnnouncedInTimeAndToldToThoseWhoSave() {
    Holder saver = bank.customers().newCustomerWithAccount();
    SavingsPot.openedBy(saver, Map.of("name", "Earns", "picture", "home", "earnsInterest", true));
    Holder other = bank.customers().newCustomerWithAccount();
    SavingsPot.openedBy(other);
    Desk desk = supervisorsDesk();
    desk.element("ratesLink").click();
    assertThat(desk.page().locator("tr.rate[data-state='NOW']")).containsText("3.30 %");

    announce(desk, "3.10", today.plusDays(14));
    assertThat(desk.page().locator("[data-code='RATE_TOO_SOON']")).isVisible();
    announce(desk, "a lot", today.plusDays(15));
    assertThat(desk.page().locator("[data-code='MALFORMED_RATE']")).isVisible();
    announce(desk, "3.10", today.plusDays(15));

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
    assertThat(desk.element("announceButton")).isHidden();
  }

  private static void announce(Desk desk, String gross, LocalDate from) {
    desk.element("rateGross").fill(gross);
    desk.element("rateFrom").fill(from.toString());
    desk.element("announceButton").click();
  }

  private static long messages(Holder holder) {
    long found = 0;
    for (var message : holder.api().get("/notifications").expect(200).json().at("/items")) {
      found += message.at("/kind").asText().equals("savings-rate") ? 1 : 0;
    }
    return found;
  }

  private Desk supervisorsDesk() {
    return new Desk(bank, chromium).signIn(bank.staff().newPerson("supervisor"));
  }
}
