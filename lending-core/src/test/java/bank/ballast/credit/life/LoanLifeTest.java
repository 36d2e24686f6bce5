package bank.ballast.credit.life;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.credit.Calculation;
import bank.ballast.credit.DaysInMonth;
import bank.ballast.credit.DaysInYear;
import bank.ballast.credit.Interest;
import bank.ballast.credit.InterestMethod;
import bank.ballast.credit.InterestPeriod;
import bank.ballast.credit.LoanTerms;
import bank.ballast.credit.Repayments;
import bank.ballast.credit.TermsRefused;
import bank.ballast.credit.life.LoanEvent.Charged;
import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.credit.life.LoanEvent.InterestPaused;
import bank.ballast.credit.life.LoanEvent.Recovered;
import bank.ballast.credit.life.LoanEvent.Repaid;
import bank.ballast.credit.life.LoanEvent.Rescheduled;
import bank.ballast.credit.life.LoanEvent.WrittenOff;
import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * On the loan whose schedule is Apache Fineract's C3154: 100.00 at 12 % in six months of 30 days,
 * 17.25 each and 17.28 at the end, with 1.00, 0.84, 0.67, 0.51, 0.34 and 0.17 of interest.
 */
class LoanLifeTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);

  private static final LoanTerms TERMS =
      LoanTerms.of(
          euros(100_00),
          new Interest(
              BigDecimal.valueOf(12),
              InterestMethod.DECLINING_BALANCE,
              Calculation.PROGRESSIVE,
              InterestPeriod.SAME_AS_REPAYMENT,
              DaysInYear.DAYS_360,
              DaysInMonth.DAYS_30),
          Repayments.monthly(6, START));

  @Test
  void aDaysInterestIsItsShareOfThePeriods() {
    assertEquals(euros(0), at("2024-01-01").earnedInterest());
    // 15 of January's 31 days, of 1.00.
    assertEquals(euros(48), at("2024-01-16").earnedInterest());
    assertEquals(euros(1_00), at("2024-02-01").earnedInterest());
    assertEquals(euros(1_43), at("2024-02-16").earnedInterest());
    assertEquals(euros(3_53), at("2024-07-01").earnedInterest());
    assertEquals(euros(3_53), at("2025-07-01").earnedInterest());
  }

  @Test
  void whatIsPaidInTimeEndsTheLoan() {
    List<LoanEvent> events = new ArrayList<>();
    for (int month = 2; month <= 6; month++) {
      events.add(repaid(LocalDate.of(2024, month, 1), 17_25));
    }
    LoanPosition before = at("2024-06-30", events);
    events.add(repaid(LocalDate.of(2024, 7, 1), 17_28));

    assertEquals(euros(17_11), before.principal());
    assertEquals(17_28, before.next().orElseThrow().unpaid().minorUnits());
    assertFalse(before.isSettled());
    LoanPosition after = at("2024-07-01", events);
    assertTrue(after.isSettled());
    assertEquals(euros(3_53), after.paid().interest());
    assertEquals(euros(100_00), after.paid().principal());
    assertEquals(euros(0), after.overpaid());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-31, 0, NONE, 0",
    "2024-02-01, 0, NONE, 1725",
    "2024-02-02, 1, UP_TO_30_DAYS, 1725",
    "2024-03-02, 30, UP_TO_30_DAYS, 3450",
    "2024-03-03, 31, UP_TO_60_DAYS, 3450",
    "2024-04-02, 61, UP_TO_90_DAYS, 5175",
    "2024-05-02, 91, OVER_90_DAYS, 6900"
  })
  void whatIsNotPaidFallsIntoArrears(String day, long days, Arrears arrears, long due) {
    LoanPosition position = at(day);

    assertEquals(days, position.daysOverdue());
    assertEquals(arrears, position.arrears());
    assertEquals(euros(due), position.due());
  }

  @Test
  void aPartPaysFeesThenInterestThenPrincipalOfTheOldest() {
    List<LoanEvent> events =
        List.of(
            new Charged(LocalDate.of(2024, 2, 10), euros(12_00)),
            repaid(LocalDate.of(2024, 3, 5), 12_50),
            repaid(LocalDate.of(2024, 3, 6), 17_00));

    LoanPosition first = at("2024-03-05", events);
    assertEquals(euros(12_00), first.paid().charges());
    assertEquals(euros(50), first.paid().interest());
    LoanPosition second = at("2024-03-06", events);
    // 0.50 and 16.25 end the first; 0.25 is of the second's 0.84.
    assertEquals(euros(1_25), second.paid().interest());
    assertEquals(euros(16_25), second.paid().principal());
    assertEquals(LocalDate.of(2024, 3, 1), second.overdueSince());
    assertEquals(euros(17_00), second.due());
  }

  @Test
  void moreThanIsDueLowersTheDebtAndTheInstalmentsAfterIt() {
    List<LoanEvent> events =
        List.of(
            repaid(LocalDate.of(2024, 2, 1), 17_25),
            new Repaid(LocalDate.of(2024, 2, 16), euros(40_00), Excess.LESS_PRINCIPAL));

    LoanPosition position = at("2024-02-16", events);

    // 15 of February's 29 days, of 0.84: 0.43 are interest, and 39.57 lower 83.75.
    assertEquals(euros(1_43), position.paid().interest());
    assertEquals(euros(44_18), position.principal());
    OwedInstalment next = position.next().orElseThrow();
    assertEquals(LocalDate.of(2024, 3, 1), next.due());
    assertTrue(next.amount().compareTo(euros(9_10)) < 0, next.toString());
    assertEquals(7, position.instalments().size());
    assertTrue(at("2024-07-01", events).earnedInterest().compareTo(euros(3_53)) < 0);
  }

  @Test
  void moreThanIsDueMayPayTheNextInstalmentInstead() {
    List<LoanEvent> events =
        List.of(
            repaid(LocalDate.of(2024, 2, 1), 17_25),
            new Repaid(LocalDate.of(2024, 2, 16), euros(17_25), Excess.NEXT_INSTALMENTS));

    LoanPosition position = at("2024-03-31", events);

    assertNull(position.overdueSince());
    assertEquals(LocalDate.of(2024, 4, 1), position.next().orElseThrow().due());
    assertEquals(euros(3_53), at("2024-07-01", events).earnedInterest());
  }

  @ParameterizedTest
  @CsvSource({"8418, 0", "8419, 1", "9000, 582"})
  void theDebtAndItsInterestSoFarEndTheLoanEarly(long paid, long overpaid) {
    List<LoanEvent> events =
        List.of(
            repaid(LocalDate.of(2024, 2, 1), 17_25),
            new Repaid(LocalDate.of(2024, 2, 16), euros(paid), Excess.LESS_PRINCIPAL));

    LoanPosition position = at("2024-02-16", events);

    assertTrue(position.isSettled());
    assertEquals(euros(overpaid), position.overpaid());
    LoanPosition later = at("2030-01-01", events);
    assertEquals(position.paid(), later.paid());
    assertEquals(position.earnedInterest(), later.earnedInterest());
    assertEquals(position.instalments(), later.instalments());
  }

  @Test
  void whatBecomesKnownLateCountsFromItsDay() {
    Repaid late = repaid(LocalDate.of(2024, 3, 1), 17_25);
    Repaid backdated = repaid(LocalDate.of(2024, 2, 1), 17_25);

    assertEquals(
        at("2024-04-15", List.of(backdated, late)), at("2024-04-15", List.of(late, backdated)));
    assertEquals(0, at("2024-03-15", List.of(late, backdated)).daysOverdue());
    assertEquals(14, at("2024-03-15", List.of(late)).daysOverdue());
  }

  @Test
  void stoppedInterestIsEarnedNoMore() {
    List<LoanEvent> events = List.of(new InterestPaused(LocalDate.of(2024, 2, 16), null));

    assertEquals(euros(1_43), at("2024-02-16", events).earnedInterest());
    assertEquals(euros(1_43), at("2024-07-01", events).earnedInterest());
    assertEquals(euros(16_41 + 43), at("2024-03-01", events).instalments().get(1).amount());
    assertEquals(euros(100_00), at("2024-07-01", events).principal());
  }

  @Test
  void aHolidayPutsTheRestOffAndKeepsWhatWasEarned() {
    LocalDate day = LocalDate.of(2024, 2, 16);
    Repaid first = repaid(LocalDate.of(2024, 2, 1), 17_25);
    LoanTerms rest = TERMS.rest(day, euros(83_75), 5, LocalDate.of(2024, 6, 1));
    List<LoanEvent> events = List.of(first, new Rescheduled(day, rest));

    LoanPosition position = at("2024-05-31", events);

    assertEquals(LocalDate.of(2024, 6, 1), position.next().orElseThrow().due());
    assertEquals(0, position.daysOverdue());
    assertEquals(euros(1_43), at("2024-02-16", events).earnedInterest());
    assertTrue(at("2024-10-01", events).earnedInterest().compareTo(euros(3_53)) > 0);
    LoanTerms wrong = TERMS.rest(day, euros(83_76), 5, LocalDate.of(2024, 6, 1));
    assertThrows(
        TermsRefused.class, () -> at("2024-05-31", List.of(first, new Rescheduled(day, wrong))));
  }

  @Test
  void aPauseSparesItsDaysAndNoOthers() {
    List<LoanEvent> events =
        List.of(new InterestPaused(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 2, 26)));

    assertEquals(euros(1_43), at("2024-02-26", events).earnedInterest());
    // 19 of February's 29 days, of 0.84.
    assertEquals(euros(1_55), at("2024-03-01", events).earnedInterest());
    assertEquals(euros(3_53 - 29), at("2024-07-01", events).earnedInterest());
  }

  @Test
  void whatIsWrittenOffIsOwedNoMoreAndMayComeBack() {
    LocalDate day = LocalDate.of(2024, 3, 16);
    List<LoanEvent> events =
        List.of(
            repaid(LocalDate.of(2024, 2, 1), 17_25),
            new Charged(LocalDate.of(2024, 3, 4), euros(12_00)),
            new WrittenOff(day),
            new Recovered(LocalDate.of(2024, 5, 1), euros(20_00)));

    LoanPosition position = at("2024-06-01", events);

    // 0.84 of February and 15 of March's 31 days, of 0.67.
    assertEquals(
        new Parts(euros(83_75), euros(84 + 32), euros(0), euros(12_00)), position.writtenOff());
    assertEquals(euros(1_00 + 84 + 32), position.earnedInterest());
    assertEquals(position.earnedInterest(), LoanLife.at(day, TERMS, events).earnedInterest());
    assertTrue(position.isSettled());
    assertEquals(0, position.daysOverdue());
    assertEquals(euros(0), position.payoff());
    assertEquals(euros(20_00), position.recovered());
    assertTrue(position.next().isEmpty());
  }

  @Test
  void interestPaidBeforeItIsEarnedComesOffTheDebtThatIsEndedEarly() {
    List<LoanEvent> events =
        List.of(
            repaid(LocalDate.of(2024, 2, 1), 17_25),
            repaid(LocalDate.of(2024, 2, 16), 17_25),
            new Repaid(LocalDate.of(2024, 2, 16), euros(66_93), Excess.LESS_PRINCIPAL));

    LoanPosition position = at("2024-02-16", events);

    // As much as without the second: 84.18 in two payments.
    assertEquals(euros(84_18 - 17_25), at("2024-02-16", events.subList(0, 2)).payoff());
    assertTrue(position.isSettled());
    assertEquals(euros(1_43), position.paid().interest());
    assertEquals(euros(0), position.overpaid());
  }

  @Test
  void interestPaidBeforeItIsEarnedLowersWhatOtherTermsLend() {
    LocalDate day = LocalDate.of(2024, 2, 16);
    List<LoanEvent> ahead = List.of(repaid(LocalDate.of(2024, 2, 1), 17_25), repaid(day, 17_25));
    LoanPosition before = at("2024-02-16", ahead);
    Money owed = before.principal().minus(before.unearnedInterest());
    LoanTerms rest = TERMS.rest(day, owed, 5, LocalDate.of(2024, 6, 1));

    LoanPosition after =
        at("2024-02-16", List.of(ahead.get(0), ahead.get(1), new Rescheduled(day, rest)));

    assertEquals(euros(41), before.unearnedInterest());
    assertEquals(owed, after.principal());
    assertEquals(before.payoff(), after.payoff());
    assertEquals(euros(1_43), after.paid().interest());
    assertEquals(euros(0), after.unearnedInterest());
    assertEquals(before.paid().total(), after.paid().total());
  }

  @Test
  void aPauseUntilADayGoesOnUnderOtherTermsAndAfterAnEarlyRepayment() {
    LocalDate day = LocalDate.of(2024, 2, 20);
    Repaid first = repaid(LocalDate.of(2024, 2, 1), 17_25);
    InterestPaused space = new InterestPaused(LocalDate.of(2024, 2, 16), LocalDate.of(2024, 4, 16));
    LoanTerms rest = TERMS.rest(day, euros(83_75), 5, LocalDate.of(2024, 6, 1));
    Repaid early = new Repaid(day, euros(30_00), Excess.LESS_PRINCIPAL);

    for (LoanEvent then : List.of(new Rescheduled(day, rest), early)) {
      List<LoanEvent> events = List.of(first, space, then);
      assertEquals(euros(1_43), at("2024-04-16", events).earnedInterest(), then.toString());
      assertTrue(
          at("2024-05-16", events).earnedInterest().compareTo(euros(1_43)) > 0, then.toString());
    }
  }

  @Test
  void interestThatIsStoppedForGoodIsEarnedAgainUnderOtherTermsAlone() {
    LocalDate day = LocalDate.of(2024, 2, 20);
    Repaid first = repaid(LocalDate.of(2024, 2, 1), 17_25);
    InterestPaused stopped = new InterestPaused(LocalDate.of(2024, 2, 16), null);
    LoanTerms rest = TERMS.rest(day, euros(83_75), 5, LocalDate.of(2024, 6, 1));
    Repaid early = new Repaid(day, euros(30_00), Excess.LESS_PRINCIPAL);

    assertEquals(euros(1_43), at("2024-07-01", List.of(first, stopped, early)).earnedInterest());
    assertTrue(
        at("2024-07-01", List.of(first, stopped, new Rescheduled(day, rest)))
                .earnedInterest()
                .compareTo(euros(1_43))
            > 0);
  }

  @Test
  void dueDatesKeepTheirDayOfTheMonth() {
    LoanTerms ofThe31st =
        LoanTerms.of(
            euros(100_00), TERMS.interest(), Repayments.monthly(6, LocalDate.of(2024, 1, 31)));
    List<LoanEvent> events =
        List.of(new Repaid(LocalDate.of(2024, 2, 10), euros(10_00), Excess.LESS_PRINCIPAL));

    List<LocalDate> due =
        LoanLife.at(LocalDate.of(2024, 2, 10), ofThe31st, events).instalments().stream()
            .map(OwedInstalment::due)
            .skip(1)
            .toList();

    assertEquals(
        List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 4, 30),
            LocalDate.of(2024, 5, 31),
            LocalDate.of(2024, 6, 30),
            LocalDate.of(2024, 7, 31)),
        due);
  }

  /** Whatever is paid, and when: all of it stands somewhere, and interest is never taken back. */
  @Property(tries = 500)
  void nothingThatWasPaidIsLost(@ForAll long seed) {
    Random random = new Random(seed);
    List<LoanEvent> events = new ArrayList<>();
    long paid = 0;
    for (int i = 0; i < random.nextInt(12); i++) {
      long amount = 1L + random.nextInt(40_00);
      Excess excess = random.nextBoolean() ? Excess.NEXT_INSTALMENTS : Excess.LESS_PRINCIPAL;
      paid += amount;
      events.add(new Repaid(START.plusDays(random.nextInt(240)), euros(amount), excess));
    }
    long earned = 0;

    for (int day = 0; day < 260; day += 1 + random.nextInt(20)) {
      LoanPosition position = LoanLife.at(START.plusDays(day), TERMS, events);
      assertEquals(
          100_00, position.principal().minorUnits() + position.paid().principal().minorUnits());
      assertTrue(position.earnedInterest().minorUnits() >= earned, "on day " + day);
      earned = position.earnedInterest().minorUnits();
      EarningPeriod earning = Objects.requireNonNull(position.earning());
      LocalDate last = earning.to().isAfter(START.plusYears(1)) ? position.day() : earning.to();
      List<LoanEvent> known =
          events.stream().filter(event -> !event.on().isAfter(position.day())).toList();
      for (LocalDate next = position.day(); !next.isAfter(last); next = next.plusDays(3)) {
        assertEquals(LoanLife.at(next, TERMS, known).earnedInterest(), earning.earned(next));
      }
      if (position.payoff().isPositive()) {
        known = new ArrayList<>(known);
        known.add(new Repaid(position.day(), position.payoff(), Excess.LESS_PRINCIPAL));
        LoanPosition ended = LoanLife.at(START.plusYears(2), TERMS, known);
        assertTrue(ended.isSettled());
        assertEquals(position.overpaid(), ended.overpaid());
      }
    }
    LoanPosition end = LoanLife.at(START.plusDays(300), TERMS, events);
    assertEquals(paid, end.paid().total().plus(end.overpaid()).minorUnits());
    assertEquals(end.isSettled(), !end.principal().isPositive() && !end.due().isPositive());
  }

  private static LoanPosition at(String day) {
    return at(day, List.of());
  }

  private static LoanPosition at(String day, List<? extends LoanEvent> events) {
    return LoanLife.at(LocalDate.parse(day), TERMS, events);
  }

  private static Repaid repaid(LocalDate on, long cents) {
    return new Repaid(on, euros(cents), Excess.NEXT_INSTALMENTS);
  }

  private static Money euros(long cents) {
    return Money.of(cents, "EUR");
  }
}
