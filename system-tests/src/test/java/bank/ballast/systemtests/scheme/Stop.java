package bank.ballast.systemtests.scheme;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.http.Waiting;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds the server up at one write to the database, which then never happens: by a trigger that
 * waits for a lock of the test's own and fails. What ships knows nothing of it.
 */
public final class Stop implements AutoCloseable {

  private static final String WAITING =
      "SELECT COUNT(*) FROM information_schema.processlist WHERE state = 'User lock'";

  private final Bank bank;
  private final Connection holder;

  /**
   * Stops from now on.
   *
   * @param where {@code INSERT ON table}, {@code UPDATE ON table} or {@code DELETE ON table}
   * @param when which rows, by NEW and OLD
   */
  public Stop(Bank bank, String where, String when) throws SQLException {
    this(bank, where, when, "SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'the server is dead'");
  }

  private Stop(Bank bank, String where, String when, String end) throws SQLException {
    this.bank = bank;
    this.holder = bank.books().open();
    execute("DO GET_LOCK('stop', 0)");
    execute(
        "CREATE TRIGGER stop_here BEFORE "
            + where
            + " FOR EACH ROW BEGIN IF "
            + when
            + " THEN DO GET_LOCK('stop', 300); "
            + end
            + "; END IF; END");
  }

  /** Stops likewise, and lets the write happen in the end. */
  public static Stop forAWhile(Bank bank, String where, String when) throws SQLException {
    return new Stop(bank, where, when, "DO RELEASE_LOCK('stop')");
  }

  /** Waits until the server is there. */
  public void await() {
    Waiting.until("the server stands at the step", () -> bank.books().number(WAITING) > 0);
  }

  /** Lets the write fail, or happen, and stops nobody again. */
  @Override
  public void close() throws SQLException {
    execute("DO RELEASE_LOCK('stop')");
    execute("DROP TRIGGER stop_here");
    holder.close();
  }

  private void execute(String statement) throws SQLException {
    try (Statement one = holder.createStatement()) {
      one.execute(statement);
    }
  }
}
