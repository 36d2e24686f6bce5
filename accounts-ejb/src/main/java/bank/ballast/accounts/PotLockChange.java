package bank.ballast.accounts;

/** What happened to a pot's lock. */
public enum PotLockChange {
  /** The pot was locked. */
  SET,
  /** It was locked, and is for longer now. */
  PROLONGED,
  /** It was unlocked before its day, for a reason. */
  BROKEN
}
