package bank.ballast.ledger.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A database transaction that is begun and ended in words, which travel with the statements of its
 * scripts. {@code setAutoCommit} would be a way there and back, and one more when the container's
 * pool takes the connection back.
 */
public final class Transaction {

  private final Connection connection;
  private boolean begun;
  private boolean over;

  Transaction(Connection connection) {
    this.connection = connection;
  }

  /** Runs a script, which takes the beginning along if it is the first. */
  public void run(Script script) throws SQLException {
    if (over) {
      // It would be committed statement by statement.
      throw new IllegalStateException("the transaction is over");
    }
    if (script.isEmpty()) {
      return;
    }
    if (!begun) {
      begun = true;
      script.first("START TRANSACTION");
    }
    script.run(connection);
  }

  /**
   * Runs one statement that finds nothing, on any connection.
   *
   * @return how many rows it changed
   */
  public int update(String statement, List<Object> parameters) throws SQLException {
    if (!begun) {
      begun = true;
      execute("START TRANSACTION");
    }
    try (PreparedStatement update = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.size(); i++) {
        Rows.set(update, i + 1, parameters.get(i));
      }
      return update.executeUpdate();
    }
  }

  /** Runs a script, and commits with it: nothing can be run any more. */
  public void commit(Script script) throws SQLException {
    run(script.add("COMMIT", List.of()));
    over = true;
  }

  /** Commits, if that was not done. */
  void commit() throws SQLException {
    if (begun && !over) {
      execute("COMMIT");
      over = true;
    }
  }

  /** Rolls back, if there is anything left to be. */
  void rollBack() throws SQLException {
    if (begun && !over) {
      execute("ROLLBACK");
    }
  }

  private void execute(String words) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(words);
    }
  }
}
