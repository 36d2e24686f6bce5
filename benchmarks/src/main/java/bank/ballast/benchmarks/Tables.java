package bank.ballast.benchmarks;

import bank.ballast.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * A set of the ledger's tables with accounts that have money in them. Each contender has one of its
 * own, of the same columns, keys and checks, so that all of them do the same work.
 */
final class Tables {

  /** Enough for any number of payments of a penny. */
  static final long OPENING_BALANCE = 1_000_000_000_000L;

  private final String prefix;
  private final List<UUID> accounts;

  private Tables(String prefix, List<UUID> accounts) {
    this.prefix = prefix;
    this.accounts = accounts;
  }

  /**
   * Makes accounts in tables that exist.
   *
   * @param prefix of the tables' names: {@code ledger}
   */
  static Tables filled(Connection connection, String prefix, int accounts) throws SQLException {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      ids.add(Ids.next());
    }
    // In no order, so that a neighbour in number is no neighbour in the table.
    Collections.shuffle(ids, new java.util.Random(accounts));
    String sql =
        "INSERT INTO "
            + prefix
            + "_account (id, kind, currency, name, status, floor, credits, opened_at)"
            + " VALUES (?, 'LIABILITY', 'GBP', 'benchmark', 'OPEN', 0, ?, NOW(6))";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (UUID id : ids) {
        insert.setString(1, id.toString());
        insert.setLong(2, OPENING_BALANCE);
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return new Tables(prefix, List.copyOf(ids));
  }

  /** Makes an empty copy of the ledger's tables under another prefix. */
  static void copyOfTheLedgers(Connection connection, String prefix) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : List.of("account", "entry", "leg")) {
        statement.execute("DROP TABLE IF EXISTS %s_%s".formatted(prefix, table));
        statement.execute("CREATE TABLE %s_%s LIKE ledger_%s".formatted(prefix, table, table));
      }
    }
  }

  String prefix() {
    return prefix;
  }

  UUID account(int number) {
    return accounts.get(number);
  }

  int size() {
    return accounts.size();
  }

  Totals totals(Connection connection) throws SQLException {
    return new Totals(
        number(connection, "SELECT COUNT(*) FROM %s_entry"),
        number(connection, "SELECT COALESCE(SUM(debit) - SUM(credit), 0) FROM %s_leg"),
        number(
            connection,
            "SELECT COUNT(*) FROM %1$s_account a LEFT JOIN (SELECT account_id, SUM(debit) d,"
                + " SUM(credit) c, COUNT(*) n, MAX(sequence) s FROM %1$s_leg GROUP BY account_id) l"
                + " ON l.account_id = a.id WHERE a.debits <> COALESCE(l.d, 0) OR a.credits <> "
                + OPENING_BALANCE
                + " + COALESCE(l.c, 0) OR a.last_sequence <> COALESCE(l.n, 0)"
                + " OR a.last_sequence <> COALESCE(l.s, 0)"),
        number(connection, "SELECT COUNT(*) FROM %s_account WHERE credits - debits < floor"));
  }

  private long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql.formatted(prefix))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /**
   * What the books say as a whole.
   *
   * @param transfers how many there are
   * @param imbalance debits less credits of all legs; zero, or money was made or lost
   * @param drift how many accounts differ from the sum of their legs
   * @param belowFloor how many accounts are below their floor
   */
  record Totals(long transfers, long imbalance, long drift, long belowFloor) {

    boolean sound() {
      return imbalance == 0 && drift == 0 && belowFloor == 0;
    }
  }
}
