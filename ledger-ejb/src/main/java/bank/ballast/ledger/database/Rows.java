package bank.ballast.ledger.database;

import bank.ballast.ledger.CompanionRow;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What statements over many rows, and the values in them, have in common. */
public final class Rows {

  private Rows() {}

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

  static void set(PreparedStatement statement, int index, Object value) throws SQLException {
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
