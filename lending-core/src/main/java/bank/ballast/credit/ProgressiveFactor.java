package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Year;

/**
 * The rate factor of a period or a part of it: what a unit of money earns in that time.
 *
 * <p>With r the annual rate over 100 and d the days:
 *
 * <ul>
 *   <li>months of actual length: r · d / days in the year; a period of actual years that goes over
 *       the end of a year: r · (d₁/365 + d₂/366), each day by the year that it lies in;
 *   <li>months of 30 days: r · (30 · months, or 7 · weeks, or days) / days in the year, in
 *       proportion to the days for a part of a period.
 * </ul>
 *
 * Factors have as many decimals as {@link Amounts#context} has digits. Source: the progressive
 * calculation of Apache Fineract ({@code ProgressiveEMICalculator}), as its expected schedules
 * C3152 to C3167 have it.
 */
final class ProgressiveFactor {

  private static final BigDecimal WEEK = BigDecimal.valueOf(7);
  private static final BigDecimal MONTH = BigDecimal.valueOf(30);

  private final Interest interest;
  private final Repayments repayments;
  private final MathContext context;

  ProgressiveFactor(LoanTerms terms, Amounts amounts) {
    interest = terms.interest();
    repayments = terms.repayments();
    context = amounts.context();
  }

  /** The factor from which the equal instalment follows: a period counts as one of usual length. */
  BigDecimal forInstalment(Period period, LocalDate from, LocalDate to, BigDecimal annualRate) {
    return factor(period, from, to, annualRate, BigDecimal.valueOf(repayments.every().count()));
  }

  /** The factor from which interest follows: a longer or shorter period counts as it is. */
  BigDecimal forInterest(Period period, LocalDate from, LocalDate to, BigDecimal annualRate) {
    return factor(
        period, from, to, annualRate, PeriodCount.progressive(repayments, period, context));
  }

  private BigDecimal factor(
      Period period, LocalDate from, LocalDate to, BigDecimal annualRate, BigDecimal units) {
    BigDecimal rate = annualRate.divide(BigDecimal.valueOf(100), context);
    if (period.days() == 0) {
      return BigDecimal.ZERO;
    }
    boolean severalYears =
        interest.daysInYear() == DaysInYear.ACTUAL && to.getYear() > from.getYear();
    if (severalYears) {
      return decimals(rate.multiply(years(from, to), context));
    }
    BigDecimal year = BigDecimal.valueOf(interest.daysInYear().daysAt(from));
    BigDecimal days = BigDecimal.valueOf(Period.days(from, to));
    if (interest.daysInMonth() == DaysInMonth.ACTUAL) {
      return decimals(rate.multiply(days.divide(year, context), context));
    }
    BigDecimal whole = unit().multiply(units, context).divide(year, context);
    return decimals(
        rate.multiply(whole, context)
            .multiply(days, context)
            .divide(BigDecimal.valueOf(period.days()), context));
  }

  private BigDecimal unit() {
    return switch (repayments.every().unit()) {
      case DAYS -> BigDecimal.ONE;
      case WEEKS -> WEEK;
      case MONTHS -> MONTH;
    };
  }

  private BigDecimal years(LocalDate from, LocalDate to) {
    BigDecimal sum = BigDecimal.ZERO;
    LocalDate day = from;
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      LocalDate end = year == to.getYear() ? to : LocalDate.of(year, 12, 31);
      BigDecimal days = BigDecimal.valueOf(Period.days(day, end));
      sum = sum.add(days.divide(BigDecimal.valueOf(Year.of(year).length()), context), context);
      day = end;
    }
    return sum;
  }

  private BigDecimal decimals(BigDecimal factor) {
    return factor.setScale(context.getPrecision(), context.getRoundingMode());
  }
}
