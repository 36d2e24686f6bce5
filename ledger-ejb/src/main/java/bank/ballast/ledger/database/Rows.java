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

/** Writes many rows of a table at once. */
public final class Rows {

  /** A longer list behind IN would become a join; see {@code PostingBatch}. */
  private static final int MOST_PLACES = 990;

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
    if (rows.isEmpty()) {
      return;
    }
    // One statement for any number of rows: each length of its own would be prepared on its own, on
    // each connection, until the server has no place for more. The driver sends them all at once.
    String sql =
        "INSERT INTO %s (%s) VALUES (%s)"
            .formatted(table, String.join(", ", columns), placeholders(columns.size()));
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (List<Object> row : rows) {
        int index = 0;
        for (Object value : row) {
          set(insert, ++index, value);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /**
   * Question marks for a list of ids behind IN: as many as the next power of two, so that few
   * lengths are ever prepared. What is missing is filled with the last id once more.
   */
  public static String placeholdersFor(int ids) {
    return placeholders(placesFor(ids));
  }

  /** How many places {@link #placeholdersFor} has. */
  public static int placesFor(int ids) {
    int power = Integer.highestOneBit(ids);
    return power == ids ? ids : Math.min(2 * power, Math.max(ids, MOST_PLACES));
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
