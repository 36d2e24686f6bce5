package bank.ballast.cli;

import bank.ballast.local.Restore;
import bank.ballast.local.StackFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** Checks restored books with a few sums over all of them. */
final class RestoredBooks implements Restore.BooksCheck {

  /** Each finds the first row that is wrong. */
  private static final Map<String, String> WRONG =
      new TreeMap<>(
          Map.of(
              "an entry whose debits are not its credits",
              "SELECT l.entry_id FROM ledger_leg l JOIN ledger_account a ON a.id = l.account_id"
                  + " GROUP BY l.entry_id, a.currency HAVING SUM(l.debit) <> SUM(l.credit) LIMIT 1",
              "an entry without the legs that it must have",
              "SELECT e.id FROM ledger_entry e LEFT JOIN ledger_leg l ON l.entry_id = e.id"
                  + " LEFT JOIN ledger_pending_leg p ON p.entry_id = e.id"
                  + " WHERE e.effect IN ('MOVE', 'PENDING') AND l.entry_id IS NULL"
                  + " AND p.entry_id IS NULL LIMIT 1",
              "a leg without its entry",
              "SELECT l.entry_id FROM ledger_leg l LEFT JOIN ledger_entry e ON e.id = l.entry_id"
                  + " WHERE e.id IS NULL LIMIT 1",
              "an account whose sums are not those of its legs",
              "SELECT a.id FROM ledger_account a LEFT JOIN ledger_leg l ON l.account_id = a.id"
                  + " GROUP BY a.id, a.debits, a.credits, a.last_sequence HAVING"
                  + " a.debits <> COALESCE(SUM(l.debit), 0)"
                  + " OR a.credits <> COALESCE(SUM(l.credit), 0)"
                  + " OR a.last_sequence <> COALESCE(MAX(l.sequence), 0)"
                  + " OR a.last_sequence <> COUNT(l.sequence) LIMIT 1"));

  @Override
  public String check(String url, String user, String password) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user, password);
        Statement statement = connection.createStatement()) {
      for (Map.Entry<String, String> wrong : WRONG.entrySet()) {
        try (ResultSet rows = statement.executeQuery(wrong.getValue())) {
          if (rows.next()) {
            throw new StackFailure("there is %s: %s".formatted(wrong.getKey(), rows.getString(1)));
          }
        }
      }
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT (SELECT COUNT(*) FROM ledger_account), (SELECT COUNT(*) FROM ledger_entry),"
                  + " (SELECT COUNT(*) FROM ledger_leg)")) {
        rows.next();
        return "The books agree: %,d accounts, %,d entries, %,d legs."
            .formatted(rows.getLong(1), rows.getLong(2), rows.getLong(3));
      }
    }
  }
}
