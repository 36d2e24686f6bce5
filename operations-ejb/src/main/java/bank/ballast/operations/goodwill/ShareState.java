package bank.ballast.operations.goodwill;

/** What became of what one customer is to have by a rule. */
enum ShareState {
  /** Not booked yet. */
  WAITING,
  /** In their account. */
  CREDITED,
  /** They have no open account of the currency. */
  NO_ACCOUNT,
  /** The books refused it. */
  REFUSED
}
