package bank.ballast.guard.traffic;

/** What a customer may meet that they should not; the kinds that are counted apart. */
public enum Harm {
  /** Signed in, with a token that has not expired, and turned away all the same. */
  FAILED_LOG_IN,
  /** The server gave up. */
  ERROR,
  /** The connection broke before there was an answer, even where a second try went well. */
  DROPPED,
  /** A payment that was not taken. */
  REFUSED_PAYMENT,
  /** What only the client saw: a crash, a connection that did not come about. */
  SEEN_BY_CLIENT
}
