package bank.ballast.systemtests.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows behind the bank, read past its own doors: what counts is what is in the books. */
public final class Books {

  private final Bank bank;

  Books(Bank bank) {
    this.bank = bank;
  }

  /** How many journal entries there are. */
  public long entries() {
    return number("SELECT COUNT(*) FROM ledger_entry");
  }

  /** The sum of all debits less all credits. */
  public long imbalance() {
    return number("SELECT COALESCE(SUM(debit) - SUM(credit), 0) FROM ledger_leg");
  }

  /**
   * A sum over the content of each of the bank's tables. Without leases: the server renews them by
   * the clock, whatever anybody does.
   */
  public NavigableMap<String, String> fingerprint() {
    NavigableMap<String, String> tables = new TreeMap<>();
    for (String table : texts("SHOW TABLES WHERE Tables_in_ballast <> 'platform_lease'")) {
      tables.put(table, column(2, "CHECKSUM TABLE " + table).toString());
    }
    return tables;
  }

  /** The one number that a query answers. */
  public long number(String query, Object... parameters) {
    return Long.parseLong(texts(query, parameters).get(0));
  }

  /** The first column of each row that a query answers. */
  public List<String> texts(String query, Object... parameters) {
    return column(1, query, parameters);
  }

  /** Changes rows as only the keeper of the database can. */
  public void change(String statement, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setObject(i + 1, parameters[i]);
      }
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(statement, e);
    }
  }

  private List<String> column(int column, String query, Object... parameters) {
    try (Connection connection = connect();
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      List<String> texts = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          texts.add(rows.getString(column));
        }
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  /** A connection of the caller's own, to be closed. */
  public Connection open() throws SQLException {
    return connect();
  }

  private Connection connect() throws SQLException {
    try {
      return DriverManager.getConnection(
          bank.settings().databaseUrl("ballast"),
          "ballast_migrator",
          bank.stack().secrets().databaseMigrator());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
