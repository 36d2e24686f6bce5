package bank.ballast.ledger;

/** Whether an account takes postings. */
public enum AccountStatus {
  /** Takes debits and credits. */
  OPEN,
  /** Takes neither until it is unfrozen. */
  FROZEN,
  /** Takes neither, for good. */
  CLOSED
}
