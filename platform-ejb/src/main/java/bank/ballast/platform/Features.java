package bank.ballast.platform;

/**
 * Tells whether a feature is on. Answered from memory, which is at most two seconds behind what was
 * decided on another node; while the database is away, what was known last holds.
 */
public interface Features {

  /** Whether it is on for this user: always the same answer until somebody changes the flag. */
  boolean isOn(Feature feature, FeatureUser user);
}
