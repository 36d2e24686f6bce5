package bank.ballast.payments;

/** What became of a payment. */
public enum PaymentStatus {
  /** The money has moved. */
  SETTLED,
  /** Nothing moved, and nothing will. */
  REFUSED
}
