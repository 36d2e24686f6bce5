package bank.ballast.payments.payment;

import java.util.Set;

/** Which way a payment goes. */
enum PaymentKind {
  /** From a customer's account to another one of this bank. */
  OUTGOING,
  /** From a customer's account to another bank. */
  SCHEME,
  /** Into a customer's account, from outside. */
  INCOMING;

  /** What a customer asks for when they pay. */
  static final Set<PaymentKind> ASKED_FOR = Set.of(OUTGOING, SCHEME);

  /**
   * The kinds among which a customer's key is one thing: this one's, and whatever pays as it does.
   */
  Set<PaymentKind> sharingKeys() {
    return ASKED_FOR.contains(this) ? ASKED_FOR : Set.of(this);
  }
}
