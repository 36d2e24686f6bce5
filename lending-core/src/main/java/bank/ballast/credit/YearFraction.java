package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;

/**
 * The time between two days as an APR counts it: whole months, or weeks, and days. A year has 12
 * equal months or 52 weeks. The days are what is left when whole months are counted back from the
 * later day, over the days of the year before the day that this leads to: 365, or 366 where that
 * year holds a 29 February. Source: Directive 2014/17/EU, Annex I, remark (c), which 2008/48/EC and
 * CONC App 1.2 have in short.
 *
 * @param whole whole months or weeks
 * @param inYear how many of them a year has
 * @param days the days that are left
 * @param daysInYear how many of them a year has
 */
record YearFraction(long whole, int inYear, long days, int daysInYear) {

  private static final int DAYS_IN_WEEK = 7;

  /** What whole periods are counted in. */
  enum Unit {
    MONTHS(12),
    WEEKS(52);

    private final int inYear;

    Unit(int inYear) {
      this.inYear = inYear;
    }

    private LocalDate before(LocalDate day, long count) {
      return this == MONTHS ? day.minusMonths(count) : day.minusWeeks(count);
    }
  }

  /** The time in years. */
  BigDecimal years(MathContext context) {
    return BigDecimal.valueOf(whole)
        .divide(BigDecimal.valueOf(inYear), context)
        .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(daysInYear), context), context);
  }

  /** From one day to another that is not before it. */
  static YearFraction between(LocalDate from, LocalDate to, Unit unit) {
    if (unit == Unit.MONTHS && isWholeMonths(from, to)) {
      return new YearFraction(months(from, to), unit.inYear, 0, 1);
    }
    long whole =
        unit == Unit.MONTHS
            ? PeriodUnit.MONTHS.between(from, to)
            : PeriodUnit.WEEKS.between(from, to);
    if (unit.before(to, whole).isBefore(from)) {
      whole--;
    }
    LocalDate rest = unit.before(to, whole);
    int year = (int) Period.days(rest.minusYears(1), rest);
    return new YearFraction(whole, unit.inYear, Period.days(from, rest), year);
  }

  /**
   * The unit that fits a first day and the days after it: months where all are whole months after
   * it, else weeks where all are whole weeks after it, or at whole weeks from each other; else
   * months and days.
   */
  static Unit unit(LocalDate first, List<LocalDate> days) {
    List<LocalDate> later = days.stream().filter(first::isBefore).distinct().sorted().toList();
    if (later.isEmpty() || later.stream().allMatch(day -> isWholeMonths(first, day))) {
      return Unit.MONTHS;
    }
    if (later.stream().allMatch(day -> Period.days(first, day) % DAYS_IN_WEEK == 0)) {
      return Unit.WEEKS;
    }
    LocalDate next = later.get(0);
    boolean weekly =
        later.size() > 1
            && later.stream().allMatch(day -> Period.days(next, day) % DAYS_IN_WEEK == 0)
            && !later.stream().allMatch(day -> isWholeMonths(next, day));
    return weekly ? Unit.WEEKS : Unit.MONTHS;
  }

  private static boolean isWholeMonths(LocalDate from, LocalDate to) {
    return from.plusMonths(months(from, to)).equals(to);
  }

  /** Whole months, the end of a month being as good as a day that it lacks. */
  private static long months(LocalDate from, LocalDate to) {
    long months = PeriodUnit.MONTHS.between(from, to);
    return from.plusMonths(months + 1).isAfter(to) ? months : months + 1;
  }
}
