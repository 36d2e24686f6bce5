package bank.ballast.operations;

/** Whose turn it is in a case. */
public enum CaseState {
  /** The customer has written, and nobody has answered yet. */
  WAITING_FOR_BANK,
  /** The bank has answered. */
  WAITING_FOR_CUSTOMER,
  /** Nothing is left to be said. The customer's next message opens it again. */
  CLOSED
}
