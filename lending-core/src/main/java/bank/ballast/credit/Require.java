package bank.ballast.credit;

import java.math.BigDecimal;

/** Checks that several parts of the terms share. */
final class Require {

  private Require() {}

  static void range(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          field,
          "%d is not between %d and %d".formatted(value, least, most));
    }
  }

  static void range(String field, BigDecimal value, BigDecimal least, BigDecimal most) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          field,
          "%s is not between %s and %s"
              .formatted(value.toPlainString(), least.toPlainString(), most.toPlainString()));
    }
  }
}
