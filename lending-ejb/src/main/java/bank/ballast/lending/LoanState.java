package bank.ballast.lending;

/** Whether a loan goes on. */
public enum LoanState {
  /** Something is owed. */
  ACTIVE,
  /** All is paid. */
  SETTLED,
  /** The bank no longer counts on what was owed. */
  WRITTEN_OFF,
  /** What only a newer release has a word for. */
  OTHER
}
