package bank.ballast.guard.process;

import java.io.IOException;

/**
 * Does the same again and again until its thread is interrupted. No single round that goes wrong
 * ends it: much of what the guard reads was written by strangers, and whoever finds a line that it
 * stumbles over must not have switched the watch off.
 */
final class Rounds {

  private Rounds() {}

  /** One round. */
  interface Round {
    /** Goes on from where the last one stood, also where that one failed. */
    void go() throws IOException, InterruptedException;
  }

  /**
   * Goes round.
   *
   * @param millis of rest after each
   * @param what is done, for people
   */
  static void every(long millis, String what, Round round) {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        go(what, round);
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void go(String what, Round round) throws InterruptedException {
    try {
      round.go();
    } catch (IOException | RuntimeException e) {
      System.err.println(what + " goes on after a failure: " + e);
    }
  }
}
