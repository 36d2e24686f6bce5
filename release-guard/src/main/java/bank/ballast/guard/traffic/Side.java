package bank.ballast.guard.traffic;

/** Which release serves a customer. */
public enum Side {
  /** The one that all customers had before. */
  STABLE,
  /** The one that is being tried. */
  CANDIDATE
}
