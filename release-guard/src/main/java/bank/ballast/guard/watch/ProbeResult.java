package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a synthetic customer met.
 *
 * @param as what it came: {@code ios}, {@code android}, {@code web}, {@code staff}
 * @param failure where it could not go on and why; null where all went well
 * @param elsewhere whether that was at a place that both releases share, so that it says nothing of
 *     either
 * @param slow whether there was no answer in time, as from a server that has only just started
 * @param millis how long all of it took
 */
public record ProbeResult(
    Side side,
    String as,
    long at,
    @Nullable String failure,
    boolean elsewhere,
    boolean slow,
    long millis) {

  /** Whether all went well. */
  public boolean passed() {
    return failure == null;
  }
}
