package bank.ballast.payments.payment;

import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.scheme.Orders;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells from the steps that a payment took where it stands. */
final class Progress {

  private Progress() {}

  static PaymentStatus of(
      PaymentStatus decided, Instant createdAt, List<PaymentStep> taken, Instant now) {
    if (has(taken, PaymentStep.Kind.RETURNED)) {
      return PaymentStatus.RETURNED;
    }
    if (decided != PaymentStatus.PENDING) {
      return decided;
    }
    if (has(taken, PaymentStep.Kind.REFUSED)) {
      return PaymentStatus.REFUSED;
    }
    if (has(taken, PaymentStep.Kind.SETTLED)) {
      return PaymentStatus.SETTLED;
    }
    return now.isAfter(createdAt.plus(Orders.ANSWER))
        ? PaymentStatus.DELAYED
        : PaymentStatus.PENDING;
  }

  /** Why nothing went, in the bank's own codes: the one it refused with, or the other bank's. */
  static @Nullable String refusalCode(@Nullable String decided, List<PaymentStep> taken) {
    if (decided != null) {
      return decided;
    }
    return taken.stream()
        .filter(step -> step.kind() == PaymentStep.Kind.REFUSED)
        .map(step -> ofScheme(step.reason()).name())
        .findFirst()
        .orElse(null);
  }

  /** ISO 20022's external status reasons, as far as a payer can do something about them. */
  static PaymentsRefusal ofScheme(@Nullable String reason) {
    if (reason == null) {
      return PaymentsRefusal.REFUSED_BY_OTHER_BANK;
    }
    return switch (reason) {
      // Incorrect account number; invalid creditor account number; unknown bank.
      case "AC01", "AC03", "RC01", "RC04", "BE06" -> PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN;
      // Closed; blocked; closed creditor account; transaction forbidden on this account.
      case "AC04", "AC06", "AC07", "AG01" -> PaymentsRefusal.PAYEE_CANNOT_RECEIVE;
      default -> PaymentsRefusal.REFUSED_BY_OTHER_BANK;
    };
  }

  private static boolean has(List<PaymentStep> taken, PaymentStep.Kind kind) {
    return taken.stream().anyMatch(step -> step.kind() == kind);
  }
}
