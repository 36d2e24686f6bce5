package bank.ballast.payments;

/** What became of a payment. */
public enum PaymentStatus {
  /** Is to be made on a later day. */
  SCHEDULED,
  /** Was to be made, and never will. */
  CANCELLED,
  /** The money is held for another bank, which has not answered yet. */
  PENDING,
  /**
   * As pending, and the answer is late: it is asked for until it comes. The money is neither lost
   * nor gone twice; nothing is to be done.
   */
  DELAYED,
  /** The money has moved. */
  SETTLED,
  /** Nothing moved, and nothing will. */
  REFUSED,
  /** It had moved, and came back. */
  RETURNED,
  /** What only a later release has a word for, which was here before this one. */
  OTHER
}
