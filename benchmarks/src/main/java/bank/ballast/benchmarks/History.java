package bank.ballast.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.function.LongConsumer;

/**
 * Years of entries, loaded in bulk: every day each account pays one other account a penny, and is
 * paid one.
 */
final class History {

  /** The first day of all. */
  static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

  /** So many days in one statement. */
  private static final int DAYS_AT_ONCE = 5;

  private static final String NUMBERED =
      " FROM (SELECT seq, seq DIV %1$d AS day, seq MOD %1$d AS number,"
          + " (seq MOD %1$d + 1 + seq DIV %1$d MOD (%1$d - 1)) MOD %1$d AS other,"
          + " CONCAT(LPAD(HEX(seq DIV 65536), 8, '0'), '-', LPAD(HEX(seq MOD 65536), 4, '0'),"
          + " '-7000-8000-000000000000') AS entry, DATE'2023-01-01' + INTERVAL seq DIV %1$d DAY"
          + " AS booked FROM seq_%2$d_to_%3$d) AS e";

  private static final String ENTRIES =
      "INSERT INTO ledger_entry (id, code, booking_date, value_date, reference, content_hash,"
          + " booked_at) SELECT entry, 'BENCHMARK', booked, booked, 'benchmark', REPEAT('x', 32),"
          + " booked + INTERVAL 12 HOUR";

  private static final String LEGS =
      "INSERT INTO ledger_leg (account_id, sequence, entry_id, debit, credit, balance_after,"
          + " booking_date, narrative) SELECT a.id, 2 * e.day + p.place, e.entry, 2 - p.place,"
          + " p.place - 1, %d + p.place - 2, e.booked, 'benchmark'";

  private static final String LEGS_OF =
      " JOIN (SELECT 1 AS place UNION ALL SELECT 2) AS p"
          + " JOIN growth_account a ON a.number = IF(p.place = 1, e.number, e.other)"
          + " ORDER BY a.id, 2 * e.day + p.place";

  private History() {}

  /**
   * Loads it.
   *
   * @param tables the ledger's, with accounts and no entry yet
   * @param days how many; each has as many entries as there are accounts
   * @param progress told of all entries so far, now and then
   */
  static void load(Connection migrator, Tables tables, int days, LongConsumer progress)
      throws SQLException {
    int accounts = tables.size();
    try (Statement statement = migrator.createStatement()) {
      statement.execute("DROP TABLE IF EXISTS growth_account");
      statement.execute("CREATE TABLE growth_account (number INT PRIMARY KEY, id UUID NOT NULL)");
      number(migrator, tables);
      statement.execute("SET unique_checks = 0");
      for (int day = 0; day < days; day += DAYS_AT_ONCE) {
        long from = (long) day * accounts;
        long to = (long) Math.min(days, day + DAYS_AT_ONCE) * accounts - 1;
        String numbered = NUMBERED.formatted(accounts, from, to);
        statement.execute(ENTRIES + numbered);
        statement.execute(LEGS.formatted(Tables.OPENING_BALANCE) + numbered + LEGS_OF);
        progress.accept(to + 1);
      }
      statement.execute("SET unique_checks = 1");
      statement.execute(
          ("UPDATE ledger_account SET debits = debits + %1$d, credits = credits + %1$d,"
                  + " last_sequence = %2$d, last_booking_date = '%3$s',"
                  + " last_booked_at = '%3$s 12:00:00'")
              .formatted(days, 2 * days, FIRST.plusDays(days - 1)));
      statement.execute("DROP TABLE growth_account");
    }
  }

  private static void number(Connection migrator, Tables tables) throws SQLException {
    try (PreparedStatement insert =
        migrator.prepareStatement("INSERT INTO growth_account (number, id) VALUES (?, ?)")) {
      for (int i = 0; i < tables.size(); i++) {
        insert.setInt(1, i);
        insert.setString(2, tables.account(i).toString());
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }
}
