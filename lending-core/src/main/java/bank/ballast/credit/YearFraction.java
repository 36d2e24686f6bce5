package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The time between two days as an APR counts it: whole years, months or weeks, and days. A year has
 * 12 equal months or 52 weeks. The days are what is left when whole periods are counted back from
 * the later day, over the days of the year before the day that this leads to: 365, or 366 where
 * that year holds a 29 February. Source: Directive 2014/17/EU, Annex I, remark (c), which
 * 2008/48/EC and CONC App 1.2 have in short.
 *
 * @param whole whole periods
 * @param inYear how many of them a year has
 * @param days the days that are left
 * @param daysInYear how many of them a year has
 */
record YearFraction(long whole, int inYear, long days, int daysInYear) {

  /** What whole periods are counted in. */
  enum Unit {
    YEARS(1, ChronoUnit.YEARS),
    MONTHS(12, ChronoUnit.MONTHS),
    WEEKS(52, ChronoUnit.WEEKS);

    private final int inYear;
    private final ChronoUnit unit;

    Unit(int inYear, ChronoUnit unit) {
      this.inYear = inYear;
      this.unit = unit;
    }

    /** The most that lead from one day not past another; month ends are as good as each other. */
    private long most(LocalDate from, LocalDate to) {
      long count = unit.between(from, to);
      return from.plus(count + 1, unit).isAfter(to) ? count : count + 1;
    }

    private boolean divides(LocalDate from, LocalDate to) {
      return from.plus(most(from, to), unit).equals(to);
    }

    private boolean dividesAll(LocalDate from, List<LocalDate> days) {
      return days.stream().allMatch(day -> divides(from, day));
    }
  }

  /** From one day to another that is not before it. */
  static YearFraction between(LocalDate from, LocalDate to, Unit unit) {
    long whole = unit.most(from, to);
    if (unit.divides(from, to)) {
      return new YearFraction(whole, unit.inYear, 0, 1);
    }
    if (to.minus(whole, unit.unit).isBefore(from)) {
      whole--;
    }
    LocalDate rest = to.minus(whole, unit.unit);
    int year = (int) Period.days(rest.minusYears(1), rest);
    return new YearFraction(whole, unit.inYear, Period.days(from, rest), year);
  }

  /**
   * The unit that fits a first day and the days after it: months, or else weeks, where all are
   * whole ones after it. Else the longest in which they are apart from each other; else months.
   */
  static Unit unit(LocalDate first, List<LocalDate> days) {
    List<LocalDate> later = days.stream().filter(first::isBefore).distinct().sorted().toList();
    if (Unit.MONTHS.dividesAll(first, later)) {
      return Unit.MONTHS;
    }
    if (Unit.WEEKS.dividesAll(first, later)) {
      return Unit.WEEKS;
    }
    if (later.size() > 1) {
      for (Unit unit : Unit.values()) {
        if (unit.dividesAll(later.get(0), later)) {
          return unit;
        }
      }
    }
    return Unit.MONTHS;
  }

  /** The time in years. */
  BigDecimal years(MathContext context) {
    return BigDecimal.valueOf(whole)
        .divide(BigDecimal.valueOf(inYear), context)
        .add(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(daysInYear), context), context);
  }
}
