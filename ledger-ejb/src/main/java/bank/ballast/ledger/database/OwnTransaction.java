package bank.ballast.ledger.database;

import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.LedgerRefusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/**
 * Runs work in a database transaction of its own, from the start again where the database gave it
 * up for another's sake.
 *
 * <p>Not the container's: the ledger's call is the outermost by contract, so nothing could join it.
 */
public final class OwnTransaction {

  private static final int MOST_ATTEMPTS = 8;
  private static final long FIRST_PAUSE_MILLIS = 4;

  /** The disk is full, in the server's words (1021) and in its tables' (1114). */
  private static final Set<Integer> NO_SPACE = Set.of(1021, 1114);

  /** Changed since it was read (1020), waited too long for a lock (1205), deadlock (1213). */
  private static final Set<Integer> GAVE_WAY = Set.of(1020, 1205, 1213);

  /** Running with --read-only (1290), or read-only for another reason (1836). */
  private static final Set<Integer> READ_ONLY = Set.of(1290, 1836);

  private final DataSource dataSource;

  /** Transactions on connections of this data source. */
  public OwnTransaction(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Runs the work, and commits. What the work throws rolls back and is passed on.
   *
   * @throws Refusal {@link LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public <T> T run(Work<T> work) {
    SQLException last = null;
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      if (last != null) {
        pause(attempt);
      }
      try {
        return once(work);
      } catch (SQLException gaveWay) {
        if (!GAVE_WAY.contains(gaveWay.getErrorCode())) {
          throw fault(gaveWay);
        }
        last = gaveWay;
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  /** What a failure of the database is to the ledger's caller. */
  public static RuntimeException fault(SQLException failure) {
    String state = failure.getSQLState();
    // No state: the pool had no connection to give. Class 08: the connection broke.
    if (state == null
        || state.startsWith("08")
        || READ_ONLY.contains(failure.getErrorCode())
        || NO_SPACE.contains(failure.getErrorCode())) {
      return new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    }
    return new IllegalStateException("the books could not be read or written", failure);
  }

  private <T> T once(Work<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      Transaction transaction = new Transaction(connection);
      boolean committed = false;
      try {
        T result = work.in(transaction);
        transaction.commit();
        committed = true;
        return result;
      } finally {
        if (!committed) {
          transaction.rollBack();
        }
      }
    }
  }

  // Random, so that two that met do not meet again in step.
  private static void pause(int attempt) {
    long longest = FIRST_PAUSE_MILLIS << attempt;
    long millis = ThreadLocalRandom.current().nextLong(1, longest);
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
