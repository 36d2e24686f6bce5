package bank.ballast.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Statements on a data source: each in the caller's transaction where there is one, otherwise in
 * one of its own. For modules whose rows are read and written a few at a time, without entities.
 */
public final class Database {

  private final DataSource dataSource;

  /** Statements on this data source. */
  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Reads a row that a statement found. */
  @FunctionalInterface
  public interface Row<T> {

    /** The row that the result set stands on. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Changes rows.
   *
   * @param statement its text, from code
   * @param values of its question marks
   * @return how many rows it found
   */
  public int update(String statement, List<? extends @Nullable Object> values) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(statement)) {
      set(update, values);
      return update.executeUpdate();
    }
  }

  /**
   * Reads rows.
   *
   * @param statement its text, from code
   * @param values of its question marks
   */
  public <T> List<T> rows(String statement, List<? extends @Nullable Object> values, Row<T> row)
      throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(statement)) {
      set(select, values);
      try (ResultSet found = select.executeQuery()) {
        List<T> rows = new ArrayList<>();
        while (found.next()) {
          rows.add(row.read(found));
        }
        return rows;
      }
    }
  }

  /** What a failure of the database is to a caller that can do nothing about it. */
  public static RuntimeException fault(SQLException failure) {
    return new IllegalStateException("tables could not be read or written", failure);
  }

  /** A time in a row; they are kept in UTC. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static void set(PreparedStatement statement, List<? extends @Nullable Object> values)
      throws SQLException {
    int index = 0;
    for (Object value : values) {
      Object shown =
          value instanceof Instant instant
              ? LocalDateTime.ofInstant(instant, ZoneOffset.UTC)
              : value;
      statement.setObject(++index, shown);
    }
  }
}
