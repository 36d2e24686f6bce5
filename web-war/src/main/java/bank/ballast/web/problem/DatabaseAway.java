package bank.ballast.web.problem;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a database that is away, full or takes no writes from a fault of ours. Whoever repeats the
 * request with its key does nothing twice, though nobody may know what became of the first.
 */
final class DatabaseAway {

  private static final String CONNECTION = "08";
  private static final int DEEPEST = 12;

  /**
   * No space left (1021, 1114), waited too long for a lock (1205), read-only (1290, 1836); shutting
   * down (1053) and killed (1927) say so in a class that is no connection's.
   */
  private static final Set<Integer> FOR_THE_MOMENT =
      Set.of(1021, 1053, 1114, 1205, 1290, 1836, 1927);

  private DatabaseAway() {}

  /** Whether that is behind an exception. */
  static boolean isBehind(Throwable thrown) {
    return isBehind(thrown, 0);
  }

  private static boolean isBehind(@Nullable Throwable thrown, int depth) {
    if (thrown == null || depth > DEEPEST) {
      return false;
    }
    // A transaction that breaks at its commit has its cause among the suppressed ones.
    return (thrown instanceof SQLException failure && isForTheMoment(failure))
        || isBehind(thrown.getCause(), depth + 1)
        || Arrays.stream(thrown.getSuppressed()).anyMatch(it -> isBehind(it, depth + 1));
  }

  private static boolean isForTheMoment(SQLException failure) {
    String state = failure.getSQLState();
    // No state: the pool had no connection to give.
    return state == null
        || state.startsWith(CONNECTION)
        || FOR_THE_MOMENT.contains(failure.getErrorCode());
  }
}
