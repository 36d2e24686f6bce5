package bank.ballast.systemtests.http;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for something to become true, as long as is reasonable. */
public final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 100;

  private Waiting() {}

  /** Waits until it holds, up to half a minute. */
  public static void until(String what, BooleanSupplier holds) {
    within(PATIENCE, what, holds);
  }

  /** Waits until it holds, and fails when the time is over. */
  public static void within(Duration patience, String what, BooleanSupplier holds) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + patience.toSeconds() + " s: " + what);
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
