package bank.ballast.ledger.posting;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerRefusal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** What may go wrong, and how often; and a clock that cannot be relied on. Chance decides. */
final class SimulatedFaults extends Clock {

  private final Random random;
  private Instant now = TestEntries.NOW;
  private Instant latest = now;
  private boolean quiet;

  SimulatedFaults(Random random) {
    this.random = random;
  }

  /** From now on nothing goes wrong, and time has passed. */
  void end() {
    quiet = true;
    now = latest.plus(Duration.ofDays(1));
    latest = now;
  }

  /** The latest time that the clock ever showed. */
  Instant latest() {
    return latest;
  }

  void beforeStatement(SimulatedProcesses processes) throws SQLException {
    now = now.plusNanos(1000L * random.nextInt(2000));
    if (quiet) {
      return;
    }
    int chance = random.nextInt(1000);
    if (chance < 2) {
      processes.dieAll();
    } else if (chance < 10) {
      throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    } else if (chance < 25) {
      throw new SQLException("gave way", "40001", 1213);
    } else if (chance < 35) {
      now = now.plusSeconds(random.nextInt(7200) - 3600L);
    }
    latest = now.isAfter(latest) ? now : latest;
  }

  void afterCommit(SimulatedProcesses processes) {
    if (quiet) {
      return;
    }
    int chance = random.nextInt(200);
    if (chance < 1) {
      processes.dieAll();
    } else if (chance < 6) {
      throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    }
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }
}
