package bank.ballast.payments.payment;

/** Which way the money went, seen from the customer. */
enum PaymentKind {
  /** From their account. */
  OUTGOING,
  /** Into their account, from another bank. */
  INCOMING
}
