package bank.ballast.credit;

import static java.math.MathContext.DECIMAL128;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Rates that others computed: the European Commission's examples of January 2015 on 2008/48/EC and
 * 2014/17/EU, numbered as there, and the directives' and regulations' own.
 */
class AprTest {

  private static final LocalDate START = LocalDate.of(2015, 1, 15);
  private static final List<Apr.Flow> MORTGAGE = List.of(flow(START, "200000"));

  @Test
  void example1MonthlyInstalments() {
    assertRate("6.434412", "6.4", MORTGAGE, with(fee(START), monthly(START, 240, "1432.86")));
  }

  @Test
  void example2FirstPeriodThreeDaysLonger() {
    LocalDate drawdown = LocalDate.of(2015, 1, 29);
    List<Apr.Flow> repayments = monthly(LocalDate.of(2015, 2, 1), 240, "1433.57");

    assertRate("6.434185", "6.4", lent(drawdown), with(fee(drawdown), repayments));
  }

  @Test
  void example2FirstPeriodThreeDaysLongerInALeapYear() {
    // Each day of these is one of a year with a 29 February where months lead back to March 2016.
    LocalDate drawdown = LocalDate.of(2016, 2, 27);
    List<Apr.Flow> repayments = monthly(LocalDate.of(2016, 3, 1), 240, "1433.56");

    assertRate("6.434111", "6.4", lent(drawdown), with(fee(drawdown), repayments));
  }

  @Test
  void example2YearlyInstalmentsAfterAMonthAndThreeDays() {
    LocalDate drawdown = LocalDate.of(2015, 1, 12);
    List<Apr.Flow> repayments =
        Stream.iterate(0, year -> year + 1)
            .limit(20)
            .map(year -> flow(LocalDate.of(2015, 2, 15).plusYears(year), "16541.86"))
            .toList();

    assertRate("6.282070", "6.3", lent(drawdown), with(fee(drawdown), repayments));
  }

  @Test
  void example7Balloon() {
    List<Apr.Flow> repayments = with(fee(START), monthly(START, 180, "1199.10"));

    assertRate(
        "6.409523",
        "6.4",
        MORTGAGE,
        with(repayments, List.of(flow(START.plusYears(15), "142097.69"))));
  }

  @Test
  void example13EqualPrincipal() {
    BigDecimal principal = BigDecimal.valueOf(200_000).divide(BigDecimal.valueOf(240), DECIMAL128);
    List<Apr.Flow> repayments = new ArrayList<>(fee(START));
    for (int month = 1; month <= 240; month++) {
      BigDecimal owed = principal.multiply(BigDecimal.valueOf(241 - month));
      BigDecimal interest = owed.multiply(new BigDecimal("0.005"));
      repayments.add(new Apr.Flow(START.plusMonths(month), principal.add(interest)));
    }

    assertRate("6.476009", "6.5", MORTGAGE, repayments);
  }

  @Test
  void example40BridgingLoan() {
    BigDecimal end = new BigDecimal("1.00625").pow(6).multiply(new BigDecimal("200000"));

    assertRate(
        "12.206644",
        "12.2",
        MORTGAGE,
        with(
            fee(START),
            List.of(new Apr.Flow(START.plusMonths(6), end.setScale(2, RoundingMode.HALF_UP)))));
  }

  @Test
  void weeklyRepaymentsAreFiftySecondsOfAYear() {
    // 100 for a week at 1 %: 1.01^52.
    assertRate(
        "67.768892", "67.8", List.of(flow(START, "100")), List.of(flow(START.plusWeeks(1), "101")));
  }

  @Test
  void oddDaysAreOverTheDaysOfTheYear() {
    // A payday loan of 30 days: 1.24^(365/30).
    LocalDate first = LocalDate.of(2015, 5, 1);

    assertRate(
        "1269.715918",
        "1269.7",
        List.of(flow(first, "100")),
        List.of(flow(first.plusDays(30), "124")));
  }

  @Test
  void severalAdvances() {
    // Half a year at 10 % a year on the second half: it is 10 % in all.
    LocalDate middle = START.plusMonths(6);
    BigDecimal half = BigDecimal.valueOf(1.1).sqrt(DECIMAL128);
    BigDecimal end =
        new BigDecimal("1100")
            .add(new BigDecimal("1000").multiply(half))
            .setScale(9, RoundingMode.HALF_UP);

    assertRate(
        "10.000000",
        "10.0",
        List.of(flow(START, "1000"), flow(middle, "1000")),
        List.of(new Apr.Flow(START.plusYears(1), end)));
  }

  @Test
  void nothingChargedIsNothing() {
    assertRate(
        "0.000000", "0.0", List.of(flow(START, "100")), List.of(flow(START.plusMonths(1), "100")));
  }

  @Test
  void lessRepaidThanLentIsLessThanNothing() {
    assertRate(
        "-10.000000",
        "-10.0",
        List.of(flow(START, "100")),
        List.of(flow(START.plusYears(1), "90")));
  }

  @Test
  void flowsWithoutARateAreRefused() {
    List<Apr.Flow> advance = List.of(flow(START, "100"));

    assertRefused(TermsRefusal.NO_RATE, advance, List.of(flow(START, "50")));
    assertRefused(TermsRefusal.MISSING, advance, List.of());
    assertRefused(TermsRefusal.MISSING, List.of(), advance);
    assertRefused(TermsRefusal.NOT_AN_AMOUNT, advance, List.of(flow(START, "0")));
    assertRefused(TermsRefusal.OUT_OF_ORDER, advance, List.of(flow(START.minusDays(1), "1")));
  }

  @Test
  void scheduleHasTheRateOfItsOwnFlows() {
    LoanTerms terms =
        Terms.of(
            "principal=200000 annualRate=6 instalments=240 start=2015-01-15"
                + " daysInYear=360 daysInMonth=30");

    assertEquals(new BigDecimal("6.2"), Schedule.of(terms).apr().published());
  }

  private static void assertRate(
      String rate, String published, List<Apr.Flow> advances, List<Apr.Flow> repayments) {
    Apr apr = Apr.ofFlows(advances, repayments);
    assertEquals(new BigDecimal(rate), apr.rate());
    assertEquals(new BigDecimal(published), apr.published());
  }

  private static void assertRefused(
      TermsRefusal code, List<Apr.Flow> advances, List<Apr.Flow> repayments) {
    TermsRefused refused =
        assertThrows(TermsRefused.class, () -> Apr.ofFlows(advances, repayments));
    assertEquals(code, refused.code());
  }

  private static List<Apr.Flow> lent(LocalDate date) {
    return List.of(flow(date, "200000"));
  }

  private static List<Apr.Flow> fee(LocalDate date) {
    return List.of(flow(date, "4000"));
  }

  private static List<Apr.Flow> monthly(LocalDate before, int count, String amount) {
    return Stream.iterate(1, month -> month + 1)
        .limit(count)
        .map(month -> flow(before.plusMonths(month), amount))
        .toList();
  }

  private static List<Apr.Flow> with(List<Apr.Flow> some, List<Apr.Flow> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private static Apr.Flow flow(LocalDate date, String amount) {
    return new Apr.Flow(date, new BigDecimal(amount));
  }
}
