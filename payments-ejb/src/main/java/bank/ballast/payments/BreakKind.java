package bank.ballast.payments;

/** In what the scheme's statement and the bank's books may differ. */
public enum BreakKind {
  /** A movement that the books have and no statement. */
  ONLY_OURS,
  /** A movement that a statement has and not the books. */
  ONLY_THEIRS,
  /** Both have it, with different amounts. */
  AMOUNT_DIFFERS,
  /** A day begins with another balance than the day before ended with. */
  OPENING_DIFFERS,
  /** No statement has come for a day. */
  STATEMENT_MISSING
}
