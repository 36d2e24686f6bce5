package bank.ballast.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much of one kind has left an account.
 *
 * @param kind the caller's, as in {@link Outflow}
 * @param most the account's own limit a day in minor units, or null where it has none
 * @param day the day that {@code used} is of, or null where nothing has left
 * @param used what has left on it, in minor units
 */
public record OutflowView(String kind, @Nullable Long most, @Nullable LocalDate day, long used) {

  /** What has left on a day, in minor units. */
  public long usedOn(LocalDate asked) {
    return asked.equals(day) ? used : 0;
  }
}
