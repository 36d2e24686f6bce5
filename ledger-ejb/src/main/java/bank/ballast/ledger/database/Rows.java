package bank.ballast.ledger.database;

import bank.ballast.ledger.CompanionRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes many rows of a table in one statement. */
public final class Rows {

  /** So many at a time, well below the largest packet that a server takes by default. */
  private static final int MOST_IN_ONE_STATEMENT = 2000;

  private Rows() {}

  /**
   * Inserts rows.
   *
   * @param table its name, from code
   * @param columns their names, from code
   * @param rows values in the order of the columns
   */
  public static void insert(
      Connection connection, String table, List<String> columns, List<List<Object>> rows)
      throws SQLException {
    String row = "(" + placeholders(columns.size()) + ")";
    String start = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    for (int from = 0; from < rows.size(); from += MOST_IN_ONE_STATEMENT) {
      List<List<Object>> some =
          rows.subList(from, Math.min(from + MOST_IN_ONE_STATEMENT, rows.size()));
      String sql = start + String.join(", ", Collections.nCopies(some.size(), row));
      try (PreparedStatement insert = connection.prepareStatement(sql)) {
        int index = 0;
        for (List<Object> values : some) {
          for (Object value : values) {
            set(insert, ++index, value);
          }
        }
        insert.executeUpdate();
      }
    }
  }

  /** So many question marks, with commas between. */
  public static String placeholders(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  /** NULL for a value that is not there. */
  public static Object orMissing(@Nullable Object value) {
    return value == null ? CompanionRow.Missing.NULL : value;
  }

  /** Times are kept in UTC, whatever zone the server runs in. */
  public static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static void set(PreparedStatement statement, int index, Object value)
      throws SQLException {
    if (value instanceof UUID uuid) {
      statement.setString(index, uuid.toString());
    } else if (value instanceof Instant instant) {
      statement.setObject(index, utc(instant));
    } else if (value instanceof byte[] bytes) {
      statement.setBytes(index, bytes);
    } else if (value == CompanionRow.Missing.NULL) {
      statement.setNull(index, Types.NULL);
    } else if (value instanceof String
        || value instanceof Long
        || value instanceof Integer
        || value instanceof LocalDate) {
      statement.setObject(index, value);
    } else {
      throw new IllegalArgumentException("no column takes a " + value.getClass().getName());
    }
  }
}
