package bank.ballast.rehearsal;

import java.time.Duration;
import java.time.Instant;

/**
 * How far a rehearsal is, for people.
 *
 * @param all how many releases and apps there are
 * @param begin when the first of them began
 */
record Course(int all, Instant begin) {

  private static final int SECONDS_A_MINUTE = 60;

  /** After so many: {@code 3 of 21, 14 min left}; how long is told by those that are done. */
  String after(int done) {
    String place = "%d of %d".formatted(done + 1, all);
    if (done == 0) {
      return place;
    }
    long each = Duration.between(begin, Instant.now()).toSeconds() / done;
    long left = each * (all - done);
    return left > 2 * SECONDS_A_MINUTE
        ? "%s, %d min left".formatted(place, left / SECONDS_A_MINUTE)
        : "%s, %d s left".formatted(place, left);
  }
}
