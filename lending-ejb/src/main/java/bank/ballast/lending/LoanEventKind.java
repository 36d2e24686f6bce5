package bank.ballast.lending;

/** What can happen to a loan. */
public enum LoanEventKind {
  /** It was paid out. */
  PAID_OUT,
  /** Money came. */
  REPAID,
  /** Something is owed besides: a fee on lateness. */
  CHARGED,
  /** It has other terms: a payment holiday, a restructuring. */
  RESCHEDULED,
  /** The borrower withdrew from the agreement: what was lent is to be paid back in one sum. */
  WITHDRAWN,
  /** It earns no interest for a time, or for good. */
  INTEREST_PAUSED,
  /** The bank no longer counts on the rest. */
  WRITTEN_OFF,
  /** Money came after all. */
  RECOVERED,
  /** An earlier event was taken back. */
  REVERSED,
  /** What only a newer release has a word for. */
  OTHER
}
