package bank.ballast.credit;

import java.math.BigDecimal;

/**
 * What interest is charged, and how it is counted.
 *
 * @param annualRate the nominal rate in percent a year, from 0 to {@link #CAP}
 * @param method on what is owed, or on what was lent
 * @param calculation how instalment and interest are reckoned
 * @param period what interest is counted in; of {@link Calculation#CUMULATIVE} alone
 * @param daysInYear how long a year is
 * @param daysInMonth how long a month is
 */
public record Interest(
    BigDecimal annualRate,
    InterestMethod method,
    Calculation calculation,
    InterestPeriod period,
    DaysInYear daysInYear,
    DaysInMonth daysInMonth) {

  /** The highest rate that is reckoned with, in percent; products set lower ones. */
  public static final BigDecimal CAP = BigDecimal.valueOf(1_000);

  private static final int MOST_DECIMALS = 10;

  /** Checks the rate. */
  public Interest {
    check("annualRate", annualRate);
  }

  /** At this rate, on the declining balance, reckoned progressively by the calendar's days. */
  public static Interest at(BigDecimal annualRate) {
    return new Interest(
        annualRate,
        InterestMethod.DECLINING_BALANCE,
        Calculation.PROGRESSIVE,
        InterestPeriod.SAME_AS_REPAYMENT,
        DaysInYear.ACTUAL,
        DaysInMonth.ACTUAL);
  }

  /** The same at another rate. */
  public Interest withRate(BigDecimal rate) {
    return new Interest(rate, method, calculation, period, daysInYear, daysInMonth);
  }

  static void check(String field, BigDecimal annualRate) {
    Require.range(field, annualRate, BigDecimal.ZERO, CAP);
    if (annualRate.stripTrailingZeros().scale() > MOST_DECIMALS) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, field, "has more than %d decimals".formatted(MOST_DECIMALS));
    }
  }
}
