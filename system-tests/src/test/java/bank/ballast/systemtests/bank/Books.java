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
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The rows behind the bank, read past its own doors: what counts is what is in the books. */
public final class Books {

  /** Each query finds rows that contradict others. */
  private static final Map<String, String> DISCREPANCIES =
      Map.of(
          "an entry whose debits are not its credits",
          "SELECT l.entry_id FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id"
              + " GROUP BY l.entry_id, a.currency HAVING SUM(l.debit) <> SUM(l.credit)",
          "an account that is not the sum of its legs",
          "SELECT a.id FROM ledger_account a LEFT JOIN ledger_leg l ON l.account_id = a.id"
              + " GROUP BY a.id HAVING MAX(a.debits) <> COALESCE(SUM(l.debit), 0)"
              + " OR MAX(a.credits) <> COALESCE(SUM(l.credit), 0)"
              + " OR MAX(a.last_sequence) <> COUNT(l.sequence)"
              + " OR MAX(a.last_sequence) <> COALESCE(MAX(l.sequence), 0)",
          "a leg whose balance does not follow from those before it",
          "SELECT CONCAT(account_id, ' ', sequence) FROM (SELECT account_id, sequence,"
              + " balance_after, SUM(CAST(credit AS SIGNED) - debit) OVER (PARTITION BY account_id"
              + " ORDER BY sequence) AS summed FROM ledger_leg) legs"
              + " WHERE summed <> balance_after",
          "an account below its floor",
          "SELECT id FROM ledger_account WHERE floor > IF(kind IN ('ASSET', 'EXPENSE'),"
              + " debits - credits - pending_credits, credits - debits - pending_debits)",
          "an entry that moves or holds nothing",
          "SELECT e.id FROM ledger_entry e WHERE e.effect NOT IN ('VOID') AND NOT EXISTS"
              + " (SELECT 1 FROM ledger_leg l WHERE l.entry_id = e.id) AND NOT EXISTS"
              + " (SELECT 1 FROM ledger_pending_leg p WHERE p.entry_id = e.id)",
          "a settled payment without its entry",
          "SELECT p.id FROM payments_payment p LEFT JOIN ledger_entry e ON e.id = p.id"
              + " WHERE (p.status = 'SETTLED') <> (e.id IS NOT NULL)");

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

  /** What does not fit together in them, a line each; none where all is as it must be. */
  public List<String> discrepancies() {
    List<String> found = new ArrayList<>();
    DISCREPANCIES.forEach(
        (what, query) -> texts(query).forEach(which -> found.add(what + ": " + which)));
    return found;
  }

  /** How many rows each of the bank's tables has, and a sum over their content. */
  public NavigableMap<String, String> fingerprint() {
    NavigableMap<String, String> tables = new TreeMap<>();
    for (String table : texts("SHOW TABLES")) {
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
