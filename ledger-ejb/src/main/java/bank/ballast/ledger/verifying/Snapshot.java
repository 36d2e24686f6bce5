package bank.ballast.ledger.verifying;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/**
 * The whole database as it was at one moment, however long it takes to read it. Nothing can be
 * written through it, and what is posted meanwhile waits for nothing.
 */
final class Snapshot implements AutoCloseable {

  private final Connection connection;

  Snapshot(DataSource dataSource) throws SQLException {
    connection = dataSource.getConnection();
    boolean open = false;
    try {
      // For the next transaction only: the pool gets its connection back as it was.
      execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      execute("START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY");
      open = true;
    } finally {
      if (!open) {
        connection.close();
      }
    }
  }

  /** Takes one row after the other. */
  @FunctionalInterface
  interface Reader {
    void read(ResultSet row) throws SQLException, Broken;
  }

  /**
   * Reads what a query finds, a page at most.
   *
   * @return how many rows it were
   */
  int each(String sql, Reader reader, Object... parameters) throws SQLException, Broken {
    int count = 0;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
          count++;
        }
      }
    }
    return count;
  }

  @Override
  public void close() throws SQLException {
    try {
      execute("ROLLBACK");
    } finally {
      connection.close();
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
