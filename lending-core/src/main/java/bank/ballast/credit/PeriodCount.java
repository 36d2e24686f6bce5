package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * How many days, weeks or months lie between two days: whole ones, and of the last the days over
 * the days that it would have.
 */
final class PeriodCount {

  private static final BigDecimal WEEK = BigDecimal.valueOf(7);

  private PeriodCount() {}

  /** As the progressive calculation counts a period: whole where both ends are usual due dates. */
  static BigDecimal progressive(Repayments repayments, Period period, MathContext context) {
    if (repayments.every().unit() != PeriodUnit.MONTHS) {
      return between(repayments, period.from(), period.to(), context);
    }
    for (LocalDate anchor : new LocalDate[] {repayments.start(), repayments.seed()}) {
      long before = months(anchor, period.from());
      long until = months(anchor, period.to());
      if (anchor.plusMonths(before).equals(period.from())
          && anchor.plusMonths(until).equals(period.to())) {
        return BigDecimal.valueOf(until - before);
      }
    }
    long whole = months(period.from(), period.to());
    return withRest(
        whole,
        period.from().plusMonths(whole),
        period.from().plusMonths(whole + 1),
        period,
        context);
  }

  /**
   * As the cumulative calculation counts: months from the day itself, by the day of the month on
   * which instalments fall due.
   */
  static BigDecimal between(
      Repayments repayments, LocalDate from, LocalDate to, MathContext context) {
    return switch (repayments.every().unit()) {
      case DAYS -> BigDecimal.valueOf(Period.days(from, to));
      case WEEKS -> BigDecimal.valueOf(Period.days(from, to)).divide(WEEK, context);
      case MONTHS -> {
        long whole = PeriodUnit.MONTHS.between(from, to);
        LocalDate seed = repayments.seed();
        LocalDate begin = Frequency.dayOfMonth(from.plusMonths(whole), seed);
        LocalDate end = Frequency.dayOfMonth(from.plusMonths(whole + 1), seed);
        yield withRest(whole, begin, end, new Period(from, to, to), context);
      }
    };
  }

  private static BigDecimal withRest(
      long whole, LocalDate begin, LocalDate end, Period period, MathContext context) {
    long rest = Period.days(begin, period.to());
    if (rest == 0) {
      return BigDecimal.valueOf(whole);
    }
    return BigDecimal.valueOf(whole)
        .add(BigDecimal.valueOf(rest).divide(BigDecimal.valueOf(Period.days(begin, end)), context));
  }

  /** The most months that lead from one day not past another, month ends among each other. */
  private static long months(LocalDate from, LocalDate to) {
    long months = PeriodUnit.MONTHS.between(from, to);
    return from.plusMonths(months + 1).isAfter(to) ? months : months + 1;
  }
}
