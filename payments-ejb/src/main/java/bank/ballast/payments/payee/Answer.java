package bank.ballast.payments.payee;

import bank.ballast.payments.PayeeCheckResult;
import bank.ballast.payments.UncheckedReason;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a name.
 *
 * @param result the answer
 * @param name the holder's, at a close match
 * @param reason why it could not be checked
 */
record Answer(PayeeCheckResult result, @Nullable String name, @Nullable UncheckedReason reason) {

  static Answer of(PayeeCheckResult result) {
    return new Answer(result, null, null);
  }

  static Answer close(String name) {
    return new Answer(PayeeCheckResult.CLOSE_MATCH, name, null);
  }

  static Answer unchecked(UncheckedReason reason) {
    return new Answer(PayeeCheckResult.CANNOT_BE_CHECKED, null, reason);
  }
}
