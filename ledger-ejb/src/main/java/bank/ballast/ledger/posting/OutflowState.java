package bank.ballast.ledger.posting;

import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Outflow;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What has left an account by one kind of leaving, on the latest day on which anything did.
 *
 * @param key whose, and by which kind
 * @param most the account's own limit, or null
 * @param day the day that {@code used} is of, or null where nothing has left yet
 * @param used in minor units
 */
record OutflowState(Key key, @Nullable Long most, @Nullable LocalDate day, long used) {

  /** Names a state. */
  record Key(LedgerAccountId account, String kind) {

    static Key of(Outflow outflow) {
      return new Key(outflow.account(), outflow.kind());
    }
  }

  /** Where nothing has left yet. */
  static OutflowState none(Key key) {
    return new OutflowState(key, null, null, 0);
  }

  /**
   * The state after an outflow, or null where it is more than may leave.
   *
   * <p>One that comes late, for a day before the latest, counts on the latest: rather once too
   * strict at midnight than twice a day's limit.
   */
  @Nullable OutflowState after(Outflow outflow) {
    boolean sameDay = outflow.day().equals(day);
    if (outflow.minorUnits() < 0) {
      return sameDay
          ? new OutflowState(key, most, day, Math.max(0, used + outflow.minorUnits()))
          : this;
    }
    boolean newDay = day == null || outflow.day().isAfter(day);
    long before = newDay ? 0 : used;
    long limit = most == null ? outflow.most() : most;
    // Compared without adding up: the amount may be as large as a number gets.
    if (outflow.minorUnits() > limit - before) {
      return null;
    }
    return new OutflowState(key, most, newDay ? outflow.day() : day, before + outflow.minorUnits());
  }
}
