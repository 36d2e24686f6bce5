package bank.ballast.ledger;

/** Whether an account takes postings. */
public enum AccountStatus {
  /** Takes debits and credits. */
  OPEN,
  /** Takes neither until it is unfrozen; what was held before is still posted or released. */
  FROZEN,
  /** Takes neither, for good. */
  CLOSED
}
