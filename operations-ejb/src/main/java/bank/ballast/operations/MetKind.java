package bank.ballast.operations;

/** What a customer met in an incident, the worst first. */
public enum MetKind {
  /** A payment was refused that should not have been; no money moved. */
  REFUSED_PAYMENT,
  /** They could not sign in. */
  FAILED_LOG_IN,
  /** The bank answered with a fault of its own. */
  ERROR,
  /** No answer came. */
  DROPPED,
  /** Their app told of it: the bank itself did not see it. */
  SEEN_BY_CLIENT
}
