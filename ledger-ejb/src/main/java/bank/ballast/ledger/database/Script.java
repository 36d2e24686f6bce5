package bank.ballast.ledger.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database together, and whose answers come back together: the way there
 * and back costs more than most of them. The first that fails ends the script.
 *
 * <p>More than one statement takes a connection with {@code allowMultiQueries}.
 */
public final class Script {

  /** So many rows in one statement, well below the largest packet that a server takes. */
  private static final int MOST_ROWS = 2000;

  private final StringBuilder sql = new StringBuilder();
  private final List<Object> values = new ArrayList<>();
  private final List<@Nullable Row> results = new ArrayList<>();

  /** Takes one row of what a statement found. */
  @FunctionalInterface
  public interface Row {

    /** Reads the row that the result set stands on. */
    void read(ResultSet rows) throws SQLException;
  }

  /**
   * Adds a statement that finds nothing.
   *
   * @param statement its text, from code
   * @param parameters of its question marks
   */
  public Script add(String statement, Collection<?> parameters) {
    return add(statement, parameters, null);
  }

  /**
   * Adds a statement that finds rows.
   *
   * @param statement its text, from code
   * @param parameters of its question marks
   * @param row called for each row, in order
   */
  public Script query(String statement, Collection<?> parameters, Row row) {
    return add(statement, parameters, row);
  }

  /**
   * Adds what inserts rows, if there are any.
   *
   * @param table its name, from code
   * @param columns their names, from code
   * @param rows values in the order of the columns
   */
  public Script insert(String table, List<String> columns, List<List<Object>> rows) {
    String row = "(" + Rows.placeholders(columns.size()) + ")";
    String start = "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ";
    for (int from = 0; from < rows.size(); from += MOST_ROWS) {
      List<List<Object>> some = rows.subList(from, Math.min(from + MOST_ROWS, rows.size()));
      List<Object> parameters = new ArrayList<>(some.size() * columns.size());
      some.forEach(parameters::addAll);
      add(start + String.join(", ", Collections.nCopies(some.size(), row)), parameters);
    }
    return this;
  }

  /** Puts a statement that finds nothing, and has no parameters, in front of all others. */
  void first(String statement) {
    sql.insert(0, statement + "; ");
    results.add(0, null);
  }

  boolean isEmpty() {
    return results.isEmpty();
  }

  /** Runs the statements, in order, up to the first that fails. */
  public void run(Connection connection) throws SQLException {
    if (results.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
      int index = 0;
      for (Object value : values) {
        Rows.set(statement, ++index, value);
      }
      boolean found = statement.execute();
      for (Row row : results) {
        if (row != null && found) {
          read(statement, row);
        }
        found = statement.getMoreResults();
      }
    }
  }

  private static void read(PreparedStatement statement, Row row) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      while (rows.next()) {
        row.read(rows);
      }
    }
  }

  private Script add(String statement, Collection<?> parameters, @Nullable Row row) {
    if (!results.isEmpty()) {
      sql.append("; ");
    }
    sql.append(statement);
    values.addAll(parameters);
    results.add(row);
    return this;
  }
}
