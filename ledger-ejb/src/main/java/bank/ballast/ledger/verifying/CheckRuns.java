package bank.ballast.ledger.verifying;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.BooksCheckRun;
import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The record of checks. It is what keeps a second one from beginning on whatever node: a unique key
 * lets one row at a time be under way, and one that has not been heard of for long has died.
 */
public final class CheckRuns {

  private static final Duration DEAD_AFTER = Duration.ofMinutes(2);

  private static final String BEGIN =
      "INSERT IGNORE INTO ledger_check (id, state, under_way, started_at, progressed_at)"
          + " VALUES (?, 'RUNNING', 1, ?, ?)";

  private static final String BURY =
      "UPDATE ledger_check SET state = 'BROKEN_OFF', under_way = NULL, ended_at = progressed_at"
          + " WHERE under_way = 1 AND progressed_at < ?";

  private static final String PROGRESS =
      "UPDATE ledger_check SET rows_done = ?, rows_about = ?, progressed_at = ?"
          + " WHERE id = ? AND under_way = 1";

  private static final String END =
      "UPDATE ledger_check SET state = ?, under_way = NULL, ended_at = ?, rows_done = ?,"
          + " rows_about = ?, wrong_rule = ?, wrong_table = ?, wrong_key = ?, wrong_expected = ?,"
          + " wrong_found = ? WHERE id = ? AND under_way = 1";

  private static final String BREAK_OFF =
      "UPDATE ledger_check SET state = 'BROKEN_OFF', under_way = NULL, ended_at = ?"
          + " WHERE id = ? AND under_way = 1";

  private static final String LATEST =
      "SELECT state, progressed_at, started_at, ended_at, rows_done, rows_about, wrong_rule, wrong_table,"
          + " wrong_key, wrong_expected, wrong_found FROM ledger_check"
          + " ORDER BY started_at DESC, id DESC LIMIT 1";

  private static final int LONGEST_TEXT = 500;

  private final DataSource dataSource;

  /** Kept in this data source's database. */
  public CheckRuns(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A new run, or nothing where one is under way. */
  public Optional<UUID> begin(Instant now) {
    UUID id = Ids.next();
    update(BURY, now.minus(DEAD_AFTER));
    int begun = update(BEGIN, id, now, now);
    return begun == 1 ? Optional.of(id) : Optional.empty();
  }

  /** Tells how far a run is, and that it lives. */
  public void progressed(UUID id, long rows, long about, Instant now) {
    update(PROGRESS, rows, about, now, id);
  }

  /** Tells what a run came to. */
  public void ended(UUID id, Verdict verdict, Instant now) {
    WrongRow wrong = verdict.firstWrong();
    update(
        END,
        (wrong == null ? BooksCheckRun.State.HOLDS : BooksCheckRun.State.WRONG).name(),
        now,
        verdict.rows().all(),
        verdict.rows().all(),
        wrong == null ? null : wrong.rule().name(),
        wrong == null ? null : wrong.table(),
        wrong == null ? null : shortened(wrong.key()),
        wrong == null ? null : shortened(wrong.expected()),
        wrong == null ? null : shortened(wrong.found()),
        id);
  }

  /** Tells that a run ended before its last row. */
  public void brokenOff(UUID id, Instant now) {
    update(BREAK_OFF, now, id);
  }

  /** The run that began last, as it is at a moment. */
  public Optional<BooksCheckRun> latest(Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(LATEST);
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(run(row, now)) : Optional.empty();
    } catch (SQLException failure) {
      throw OwnTransaction.fault(failure);
    }
  }

  private static BooksCheckRun run(ResultSet row, Instant now) throws SQLException {
    BooksCheckRun.State state = BooksCheckRun.State.valueOf(row.getString("state"));
    Instant heardOf = instant(row, "progressed_at");
    boolean dead = state == BooksCheckRun.State.RUNNING && heardOf.isBefore(now.minus(DEAD_AFTER));
    boolean over = state != BooksCheckRun.State.RUNNING;
    return new BooksCheckRun(
        dead ? BooksCheckRun.State.BROKEN_OFF : state,
        instant(row, "started_at"),
        over ? instant(row, "ended_at") : dead ? heardOf : null,
        row.getLong("rows_done"),
        row.getLong("rows_about"),
        wrong(row));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  private static @Nullable WrongRow wrong(ResultSet row) throws SQLException {
    String rule = row.getString("wrong_rule");
    return rule == null
        ? null
        : new WrongRow(
            BooksRule.valueOf(rule),
            row.getString("wrong_table"),
            row.getString("wrong_key"),
            row.getString("wrong_expected"),
            row.getString("wrong_found"));
  }

  private int update(String statement, @Nullable Object... parameters) {
    List<Object> values = Arrays.stream(parameters).map(Rows::orMissing).toList();
    // Two that begin at once may deadlock at the unique key: then one of them begins anew.
    return new OwnTransaction(dataSource).run(transaction -> transaction.update(statement, values));
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
  }
}
