package bank.ballast.payments.scheme;

import org.jspecify.annotations.Nullable;

/**
 * What came of acting upon a message.
 *
 * @param problem why it is not done, or null where it is
 * @param worthWaiting whether the problem may pass by itself
 */
record Outcome(@Nullable String problem, boolean worthWaiting) {

  static final Outcome DONE = new Outcome(null, false);

  /** To be tried again later. */
  static Outcome waits(String problem) {
    return new Outcome(problem, true);
  }

  /** To be looked at by a person. */
  static Outcome stuck(String problem) {
    return new Outcome(problem, false);
  }
}
