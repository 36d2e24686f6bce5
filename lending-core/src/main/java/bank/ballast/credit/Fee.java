package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;

/**
 * A fee: an amount, a part of something, or both.
 *
 * @param fixed the amount, in major units of the loan's currency
 * @param percent the part in percent; {@link Fees} says of what
 */
public record Fee(BigDecimal fixed, BigDecimal percent) {

  /** No fee. */
  public static final Fee NONE = new Fee(BigDecimal.ZERO, BigDecimal.ZERO);

  /** Checks that neither is negative. */
  public Fee {
    Require.range("fees.fixed", fixed, BigDecimal.ZERO, BigDecimal.TEN.pow(12));
    Require.range("fees.percent", percent, BigDecimal.ZERO, BigDecimal.valueOf(100));
  }

  /** Whether it asks for anything. */
  public boolean isCharged() {
    return fixed.signum() > 0 || percent.signum() > 0;
  }

  /** The fee on an amount, rounded as the terms say. */
  BigDecimal on(BigDecimal base, Amounts amounts) {
    return amounts.round(fixed.add(base.multiply(percent).movePointLeft(2)));
  }

  /**
   * The fee on an amount, half a minor unit rounded to even.
   *
   * @param base what the percent are of
   */
  public Money on(Money base) {
    Amounts amounts = Amounts.of(base.currency());
    return amounts.money(on(amounts.decimal(base), amounts));
  }
}
