package bank.ballast.credit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;

/**
 * What a unit of money earns in some time under the cumulative calculation.
 *
 * <p>By days, annual rate / 100 / days in the year · days, the year having 365 days where it is
 * {@link DaysInYear#ACTUAL}. By repayment periods, annual rate / 100 / periods in the year ·
 * periods, a year having 12 months or 52 weeks. Source: Apache Fineract, {@code
 * LoanApplicationTerms} and {@code DefaultPaymentPeriodsInOneYearCalculator}.
 */
final class CumulativeRate {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int WEEKS_IN_YEAR = 52;
  private static final int MONTHS_IN_YEAR = 12;
  private static final int DAYS_IN_WEEK = 7;
  private static final int DAYS_IN_MONTH = 30;

  private final Interest interest;
  private final Repayments repayments;
  private final MathContext context;

  CumulativeRate(LoanTerms terms, Amounts amounts) {
    interest = terms.interest();
    repayments = terms.repayments();
    context = amounts.context();
  }

  /** For the time between two days. */
  BigDecimal between(LocalDate from, LocalDate to, BigDecimal annualRate) {
    if (interest.period() == InterestPeriod.SAME_AS_REPAYMENT) {
      return perUnit(annualRate).multiply(PeriodCount.between(repayments, from, to, context));
    }
    boolean monthsOf30 =
        interest.daysInMonth() == DaysInMonth.DAYS_30
            && repayments.every().unit() == PeriodUnit.MONTHS
            && interest.method() == InterestMethod.DECLINING_BALANCE;
    BigDecimal days =
        monthsOf30
            ? PeriodCount.between(repayments, from, to, context)
                .multiply(BigDecimal.valueOf(DAYS_IN_MONTH), context)
            : BigDecimal.valueOf(Period.days(from, to));
    return perUnit(annualRate).multiply(days, context);
  }

  /** For a period of the usual length, of which the equal instalment is made. */
  BigDecimal ideal(BigDecimal annualRate) {
    int count = repayments.every().count();
    int units =
        interest.period() == InterestPeriod.SAME_AS_REPAYMENT
            ? count
            : switch (repayments.every().unit()) {
              case DAYS -> count;
              case WEEKS -> count * DAYS_IN_WEEK;
              case MONTHS -> count * DAYS_IN_MONTH;
            };
    return perUnit(annualRate).multiply(BigDecimal.valueOf(units), context);
  }

  private BigDecimal perUnit(BigDecimal annualRate) {
    int days = interest.daysInYear().days();
    int inYear =
        interest.period() == InterestPeriod.DAILY
            ? days
            : switch (repayments.every().unit()) {
              case DAYS -> days;
              case WEEKS -> WEEKS_IN_YEAR;
              case MONTHS -> MONTHS_IN_YEAR;
            };
    return annualRate.divide(BigDecimal.valueOf(inYear), context).divide(HUNDRED, context);
  }
}
