package bank.ballast.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One check of the books.
 *
 * @param state how far it came
 * @param startedAt when it began; what was booked later, it did not see
 * @param endedAt when it ended; null while it is under way
 * @param rows how many are done
 * @param about how many there are; an estimate until the end
 * @param firstWrong the row that is wrong, if one was found
 */
public record BooksCheckRun(
    State state,
    Instant startedAt,
    @Nullable Instant endedAt,
    long rows,
    long about,
    @Nullable WrongRow firstWrong) {

  /** How far a check came. */
  public enum State {
    /** Is under way. */
    RUNNING,
    /** Every row holds. */
    HOLDS,
    /** A row is wrong. */
    WRONG,
    /** It ended before its last row: the node stopped, or the database went away. */
    BROKEN_OFF
  }

  /** How much of it is done, 0 to 100. */
  public int percent() {
    return about == 0 ? 100 : (int) Math.min(100, rows * 100 / about);
  }
}
