package bank.ballast.kernel;

import java.util.Currency;

/**
 * An amount of one currency, in whole minor units (pence, cents, haler).
 *
 * <p>Immutable. Amounts of different currencies never meet: {@link #plus} and {@link #minus} refuse
 * them. Nothing overflows silently: a sum past {@link Long#MAX_VALUE} is refused.
 *
 * @param minorUnits the amount in the currency's smallest unit, of either sign
 * @param currency the ISO 4217 currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {

  /**
   * An amount in the currency with this ISO 4217 code.
   *
   * @throws Refusal {@link KernelRefusal#UNKNOWN_CURRENCY} where no such code exists
   */
  public static Money of(long minorUnits, String currencyCode) {
    return new Money(minorUnits, currency(currencyCode));
  }

  /**
   * The currency with this ISO 4217 code.
   *
   * @throws Refusal {@link KernelRefusal#UNKNOWN_CURRENCY} where no such code exists
   */
  public static Currency currency(String code) {
    try {
      return Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new Refusal(KernelRefusal.UNKNOWN_CURRENCY, "currency", code);
    }
  }

  /** Nothing, in this currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The sum of both.
   *
   * @throws Refusal {@link KernelRefusal#CURRENCY_MISMATCH} or {@link
   *     KernelRefusal#AMOUNT_OVERFLOW}
   */
  public Money plus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException overflow) {
      throw new Refusal(KernelRefusal.AMOUNT_OVERFLOW);
    }
  }

  /**
   * This less the other.
   *
   * @throws Refusal {@link KernelRefusal#CURRENCY_MISMATCH} or {@link
   *     KernelRefusal#AMOUNT_OVERFLOW}
   */
  public Money minus(Money other) {
    requireSameCurrency(other);
    try {
      return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    } catch (ArithmeticException overflow) {
      throw new Refusal(KernelRefusal.AMOUNT_OVERFLOW);
    }
  }

  /** Whether more than nothing. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /**
   * Orders by amount.
   *
   * @throws Refusal {@link KernelRefusal#CURRENCY_MISMATCH}
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /** The ISO 4217 code of the currency. */
  public String currencyCode() {
    return currency.getCurrencyCode();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new Refusal(
          KernelRefusal.CURRENCY_MISMATCH,
          "expected",
          currencyCode(),
          "actual",
          other.currencyCode());
    }
  }
}
