package bank.ballast.ledger;

/** The two sides of a journal entry. */
public enum Side {
  /** The left side. */
  DEBIT,
  /** The right side. */
  CREDIT
}
