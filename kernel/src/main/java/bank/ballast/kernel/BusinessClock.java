package bank.ballast.kernel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * What time it is for the bank. Injected wherever time matters, so that a test can set it.
 *
 * <p>The business day is London's: limits and days turn at midnight there, whatever the server's
 * own zone is.
 */
public final class BusinessClock {

  /** The zone in which the bank's days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Europe/London");

  private final Clock clock;

  /** A clock that takes its time from the given one. */
  public BusinessClock(Clock clock) {
    this.clock = clock;
  }

  /** This moment, to the microsecond, which is what the database keeps. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The business day that is running. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }
}
