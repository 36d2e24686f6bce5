package bank.ballast.credit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rules of a schedule that nobody else's figures show. */
class ScheduleTest {

  private static final String YEAR =
      "principal=1200 annualRate=12 instalments=12 start=2024-01-01 ";
  private static final String MONTHS_OF_30 = "daysInYear=360 daysInMonth=30 ";
  private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2024, 4, 1));

  @Test
  void longerFirstPeriodCostsInterestInProportion() {
    // A month and 15 of the 29 days of the next, or 46 days of 366, or one month and 15/31 …
    assertFirst("18.21", YEAR + MONTHS_OF_30 + "firstDue=2024-02-16");
    assertFirst("18.10", YEAR + "firstDue=2024-02-16");
    assertFirst("18.21", YEAR + "calculation=CUMULATIVE firstDue=2024-02-16");
    assertFirst("18.15", YEAR + "calculation=CUMULATIVE interestPeriod=DAILY firstDue=2024-02-16");
  }

  @Test
  void shorterFirstPeriodCostsInterestInProportion() {
    assertFirst("5.81", YEAR + MONTHS_OF_30 + "firstDue=2024-01-16");
    assertFirst("5.90", YEAR + "firstDue=2024-01-16");
    assertFirst("5.81", YEAR + "calculation=CUMULATIVE firstDue=2024-01-16");
    assertFirst("5.92", YEAR + "calculation=CUMULATIVE interestPeriod=DAILY firstDue=2024-01-16");
  }

  @Test
  void dueDatesKeepTheDayThatShortMonthsLack() {
    List<LocalDate> due =
        rows("principal=100 annualRate=0 instalments=4 start=2024-01-31").stream()
            .map(ScheduleRow::due)
            .toList();

    assertEquals(
        List.of(
            LocalDate.of(2024, 2, 29),
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2024, 4, 30),
            LocalDate.of(2024, 5, 31)),
        due);
  }

  @Test
  void interestFreePeriodsBearNone() {
    for (String calculation : List.of("PROGRESSIVE", "CUMULATIVE")) {
      List<ScheduleRow> rows = rows(YEAR + "interestFreePeriods=3 calculation=" + calculation);
      assertEquals("0.00", amount(rows.get(2).interest()), calculation);
      assertTrue(rows.get(3).interest().isPositive(), calculation);
    }
  }

  @Test
  void flatInterestIsOnWhatWasLent() {
    List<ScheduleRow> rows = rows(YEAR + MONTHS_OF_30 + "interestMethod=FLAT");

    assertEquals("144.00", amount(total(rows)));
    assertEquals("12.00", amount(rows.get(11).interest()));
  }

  @Test
  void flatInterestUnderGraceIsSpreadOverEqualInstalments() {
    String terms = YEAR + "calculation=CUMULATIVE interestMethod=FLAT graceOnInterest=3 ";

    assertEquals("16.00", amount(rows(terms).get(3).interest()));
    List<ScheduleRow> equalPrincipal = rows(terms + "amortisation=EQUAL_PRINCIPAL");
    assertEquals("48.00", amount(equalPrincipal.get(3).interest()));
    assertEquals("12.00", amount(equalPrincipal.get(4).interest()));
  }

  @Test
  void instalmentsAreMultiplesButForTheLast() {
    List<ScheduleRow> rows = rows(YEAR + "instalmentMultipleOf=5");

    assertEquals("105.00", amount(rows.get(0).instalment()));
    assertEquals("125.36", amount(rows.get(11).instalment()));
  }

  @Test
  void currenciesHaveTheirDecimals() {
    assertEquals(
        Money.of(106_619, "JPY"),
        rows("currency=JPY principal=1200000 annualRate=12 instalments=12 start=2024-01-01 "
                + MONTHS_OF_30)
            .get(0)
            .instalment());
    assertEquals(
        Money.of(106_619, "BHD"),
        rows("currency=BHD principal=1200 annualRate=12 instalments=12 start=2024-01-01 "
                + MONTHS_OF_30)
            .get(0)
            .instalment());
  }

  @Test
  void dueDatesMoveToWorkingDays() {
    // 31 March 2024 is a Sunday, 1 April a holiday.
    assertEquals("2024-04-02", moved(WorkingDayRule.FOLLOWING, false).due().toString());
    assertEquals("2024-03-29", moved(WorkingDayRule.MODIFIED_FOLLOWING, false).due().toString());
    assertEquals("2024-03-29", moved(WorkingDayRule.PRECEDING, false).due().toString());
    assertEquals("2024-03-31", moved(WorkingDayRule.NONE, false).due().toString());
  }

  @Test
  void interestRunsToTheMovedDateWhereTheTermsSaySo() {
    assertEquals("19.67", amount(moved(WorkingDayRule.FOLLOWING, false).interest()));
    assertEquals("20.33", amount(moved(WorkingDayRule.FOLLOWING, true).interest()));
  }

  @Test
  void feesAreInInstalmentsAndApr() {
    LoanTerms plain = Terms.of(YEAR + MONTHS_OF_30);
    Fees fees =
        new Fees(
            new Fee(BigDecimal.TEN, BigDecimal.ONE),
            new Fee(new BigDecimal("1.50"), BigDecimal.ZERO),
            Fee.NONE);
    Schedule schedule =
        Schedule.of(
            new LoanTerms(
                plain.disbursements(),
                plain.interest(),
                plain.repayments(),
                plain.grace(),
                plain.changes(),
                fees,
                plain.workingDays(),
                RoundingMode.HALF_UP));

    assertEquals("22.00", amount(schedule.feesAtDisbursement().get(0).amount()));
    assertEquals("108.12", amount(schedule.rows().get(0).instalment()));
    assertEquals(new BigDecimal("12.7"), Schedule.of(plain).apr().published());
    assertEquals(new BigDecimal("19.8"), schedule.apr().published());
  }

  @Test
  void lateFeeIsPartOfWhatIsLate() {
    Fee fee = new Fee(new BigDecimal("12"), new BigDecimal("2.5"));

    assertEquals(Money.of(1_450, "GBP"), fee.on(Money.of(10_000, "GBP")));
  }

  private static ScheduleRow moved(WorkingDayRule rule, boolean interest) {
    LoanTerms plain = Terms.of("principal=1200 annualRate=10 instalments=3 start=2024-01-31");
    return Schedule.of(
            new LoanTerms(
                plain.disbursements(),
                plain.interest(),
                new Repayments(
                    Amortisation.EQUAL_PRINCIPAL,
                    3,
                    Frequency.MONTHLY,
                    plain.repayments().start(),
                    LocalDate.of(2024, 3, 31),
                    BigDecimal.ZERO,
                    BigDecimal.ZERO),
                plain.grace(),
                plain.changes(),
                plain.fees(),
                new WorkingDays(ScheduleTest::isWorkingDay, rule, interest),
                plain.rounding()))
        .rows()
        .get(0);
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !HOLIDAYS.contains(day);
  }

  private static void assertFirst(String interest, String terms) {
    assertEquals(interest, amount(rows(terms).get(0).interest()), terms);
  }

  private static List<ScheduleRow> rows(String terms) {
    return Schedule.of(Terms.of(terms)).rows();
  }

  private static Money total(List<ScheduleRow> rows) {
    return rows.stream().map(ScheduleRow::interest).reduce(Money::plus).orElseThrow();
  }

  private static String amount(Money money) {
    return BigDecimal.valueOf(money.minorUnits(), 2).toPlainString();
  }
}
