package bank.ballast.platform;

/** What the bank says of a version of its app, from the mildest to the strictest. */
public enum AppVersionState {
  /** Nothing. */
  FINE,
  /** There is a better one; this one goes on working. */
  UPDATE_ADVISED,
  /** It is too old, and works no longer. */
  UPDATE_NEEDED,
  /** It has a fault, and works no longer: another one must be used. */
  BROKEN;

  /** Whether requests of such a version are refused. */
  public boolean blocks() {
    return this == UPDATE_NEEDED || this == BROKEN;
  }
}
