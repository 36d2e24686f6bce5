package bank.ballast.accounts.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** The arithmetic of savings interest. Pure. */
final class Interest {

  /** Parts of a penny in which interest is earned, and parts of one in which rates are given. */
  static final long MILLION = 1_000_000;

  /** Every year, leap years too: what a day earns depends on no calendar. */
  private static final int DAYS_IN_YEAR = 365;

  private static final int MONTHS_IN_YEAR = 12;

  private Interest() {}

  /**
   * What a balance earns in a day: {@code balance × rate ÷ 365}.
   *
   * @param pence at the end of the day
   * @param millionths the gross rate a year
   * @return millionths of a penny, rounded half to even
   */
  static long ofDay(long pence, int millionths) {
    // Pence times millionths are millionths of a penny already; they may need more than 64 bits.
    return new BigDecimal(BigInteger.valueOf(pence).multiply(BigInteger.valueOf(millionths)))
        .divide(BigDecimal.valueOf(DAYS_IN_YEAR), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** The whole pennies in so many millionths of one. */
  static long pennies(long millionths) {
    return Math.floorDiv(millionths, MILLION);
  }

  /** A rate in percent, without noughts at the end but for two decimals. */
  static BigDecimal percent(int millionths) {
    BigDecimal percent = BigDecimal.valueOf(millionths, 4).stripTrailingZeros();
    return percent.scale() < 2 ? percent.setScale(2) : percent;
  }

  /**
   * The annual equivalent rate: {@code (1 + r ÷ 12)^12 − 1}, in percent with two decimals, as
   * interest is paid each month and stays in the pot.
   */
  static BigDecimal aer(int millionths) {
    BigDecimal monthly =
        BigDecimal.valueOf(millionths, 6)
            .divide(BigDecimal.valueOf(MONTHS_IN_YEAR), MathContext.DECIMAL128);
    return BigDecimal.ONE
        .add(monthly)
        .pow(MONTHS_IN_YEAR, MathContext.DECIMAL128)
        .subtract(BigDecimal.ONE)
        .movePointRight(2)
        .setScale(2, RoundingMode.HALF_UP);
  }
}
