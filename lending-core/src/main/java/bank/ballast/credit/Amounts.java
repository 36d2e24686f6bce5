package bank.ballast.credit;

import bank.ballast.kernel.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * How a loan's amounts are rounded: to the minor unit of its currency, instalments to a multiple.
 *
 * @param currency the loan's currency
 * @param mode how halves and parts are rounded
 * @param multipleOf what instalments are multiples of, in major units; zero for none
 * @param context with how many digits is reckoned in between
 */
record Amounts(Currency currency, RoundingMode mode, BigDecimal multipleOf, MathContext context) {

  /**
   * The digits with which rates and factors are reckoned, and the decimals that a factor has. It is
   * the precision of Apache Fineract's expected schedules, and part of what is reckoned: a third of
   * a cent more or less decides how a half is rounded.
   */
  private static final int DIGITS = 12;

  static Amounts of(Currency currency) {
    return new Amounts(
        currency,
        RoundingMode.HALF_EVEN,
        BigDecimal.ZERO,
        new MathContext(DIGITS, RoundingMode.HALF_EVEN));
  }

  /** Large amounts have more digits than {@link #DIGITS}, and none of them may be lost. */
  static Amounts of(LoanTerms terms) {
    int digits = Long.toString(terms.principal().minorUnits()).length();
    return new Amounts(
        terms.currency(),
        terms.rounding(),
        terms.repayments().multipleOf(),
        new MathContext(Math.max(DIGITS, digits + 2), terms.rounding()));
  }

  int decimals() {
    return currency.getDefaultFractionDigits();
  }

  BigDecimal decimal(Money money) {
    return BigDecimal.valueOf(money.minorUnits(), decimals());
  }

  Money money(BigDecimal amount) {
    try {
      return new Money(
          amount.setScale(decimals(), RoundingMode.UNNECESSARY).unscaledValue().longValueExact(),
          currency);
    } catch (ArithmeticException overflow) {
      throw new TermsRefused(
          TermsRefusal.OVERFLOW, "principal", "the amounts due become too large to be counted");
    }
  }

  /** To the minor unit. */
  BigDecimal round(BigDecimal amount) {
    return amount.setScale(decimals(), mode);
  }

  /** To the multiple, and then to the minor unit. */
  BigDecimal multiple(BigDecimal amount) {
    if (multipleOf.signum() == 0) {
      return round(amount);
    }
    BigDecimal multiple = amount.divide(multipleOf, 0, mode).multiply(multipleOf);
    return round(multiple);
  }

  /** As {@link #multiple}, but never nothing: then only to the minor unit. */
  BigDecimal instalment(BigDecimal amount) {
    BigDecimal multiple = multiple(amount);
    return multiple.signum() == 0 ? round(amount) : multiple;
  }
}
