package bank.ballast.lending.overdraft;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** The arithmetic of overdraft interest. Pure. */
final class OverdraftInterest {

  /** Parts of a penny in which interest accrues, and parts of one in which rates are given. */
  static final long MILLION = 1_000_000;

  /** Every year, leap years too: what a day costs depends on no calendar. */
  private static final int DAYS_IN_YEAR = 365;

  private static final int MONTHS_IN_YEAR = 12;

  private OverdraftInterest() {}

  /**
   * What a day costs: of each tier, {@code part of the balance × rate ÷ 365}. What is beyond the
   * last tier costs what that one does.
   *
   * @param overdrawn in pence at the end of the day; a balance of zero or more costs nothing
   * @param tiers ascending
   * @return millionths of a penny, rounded once, half to even
   */
  static long ofDay(long overdrawn, List<Tier> tiers) {
    BigInteger aYear = BigInteger.ZERO;
    long from = 0;
    for (int i = 0; i < tiers.size() && overdrawn > from; i++) {
      Tier tier = tiers.get(i);
      long to = i == tiers.size() - 1 ? overdrawn : Math.min(overdrawn, tier.upTo());
      // Pence times millionths are millionths of a penny already; they may need more than 64 bits.
      aYear =
          aYear.add(BigInteger.valueOf(to - from).multiply(BigInteger.valueOf(tier.millionths())));
      from = tier.upTo();
    }
    return new BigDecimal(aYear)
        .divide(BigDecimal.valueOf(DAYS_IN_YEAR), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** What so many days cost with the same balance at each end, to the nearest penny. */
  static long pence(long overdrawn, List<Tier> tiers, int days) {
    return BigDecimal.valueOf(ofDay(overdrawn, tiers), 6)
        .multiply(BigDecimal.valueOf(days))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** The whole pennies in so many millionths of one. */
  static long pennies(long millionths) {
    return Math.floorDiv(millionths, MILLION);
  }

  /** A rate in percent, without noughts at the end but for one decimal. */
  static BigDecimal percent(int millionths) {
    BigDecimal percent = BigDecimal.valueOf(millionths, 4).stripTrailingZeros();
    return percent.scale() < 1 ? percent.setScale(1) : percent;
  }

  /**
   * The equivalent annual rate: {@code (1 + r ÷ 12)^12 − 1}, in percent with two decimals, as
   * interest is charged each month and then costs interest itself.
   */
  static BigDecimal ear(int millionths) {
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
