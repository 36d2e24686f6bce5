package bank.ballast.lending.loan;

import bank.ballast.credit.life.Arrears;
import bank.ballast.credit.life.EarningPeriod;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.CompanionRow.Missing;
import bank.ballast.lending.LoanState;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps standings. */
final class StandingTable {

  private static final String COLUMNS =
      "SELECT loan_id, currency, sequence, state, principal, due, collect_on, collect_amount,"
          + " earning_from, earning_to, earning_before, earning_interest, corrected,"
          + " accrued_through, accrued FROM lending_standing WHERE loan_id IN (";

  private static final String UPDATE =
      "UPDATE lending_standing SET sequence = ?, told_on = ?, state = ?, principal = ?, due = ?,"
          + " collect_on = ?, collect_amount = ?, earning_from = ?, earning_to = ?,"
          + " earning_before = ?, earning_interest = ?, corrected = ?, accrued_through = ?,"
          + " accrued = ?, accruing = ? WHERE loan_id = ?";

  private static final String ACCRUE =
      "UPDATE lending_standing SET accrued_through = ?, accrued = ? WHERE loan_id = ?";

  private static final String ACCRUING =
      "SELECT loan_id FROM lending_standing WHERE accruing AND accrued_through < ?"
          + " AND MOD(CRC32(loan_id), ?) = ? AND loan_id > ? ORDER BY loan_id LIMIT ?";

  private static final String TO_COLLECT =
      "SELECT loan_id FROM lending_standing WHERE state = 'ACTIVE' AND collect_on <= ?"
          + " AND MOD(CRC32(loan_id), ?) = ? AND loan_id > ? ORDER BY loan_id LIMIT ?";

  private static final String TROUBLED =
      "SELECT COUNT(*) FROM lending_standing WHERE (state = 'WRITTEN_OFF'"
          + " OR (state = 'ACTIVE' AND collect_on < ?)) AND customer_id IN (";

  private static final List<String> EVENT =
      List.of(
          "loan_id",
          "sequence",
          "kind",
          "on_day",
          "amount",
          "excess",
          "rebate",
          "until_day",
          "terms",
          "reverses",
          "principal",
          "interest",
          "fees",
          "corrected",
          "account_id",
          "entry_id",
          "idempotency_key",
          "request_hash",
          "made_by",
          "reason",
          "left_out",
          "withdrawn",
          "made_at");

  private static final String ADD_EVENT =
      "INSERT INTO lending_event (loan_id, sequence, kind, on_day, amount, excess, rebate, until_day,"
          + " terms, reverses, principal, interest, fees, corrected, account_id, entry_id,"
          + " idempotency_key, request_hash, made_by, reason, left_out, withdrawn, made_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  /** Before the first of all ids. */
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final DataSource dataSource;
  private final Database database;

  StandingTable(DataSource dataSource) {
    this.dataSource = dataSource;
    this.database = new Database(dataSource);
  }

  List<Standing> find(Collection<UUID> loans) throws SQLException {
    return loans.isEmpty()
        ? List.of()
        : database.rows(
            COLUMNS + LoanTable.places(loans) + ")",
            LoanTable.texts(loans),
            StandingTable::standing);
  }

  /** Locks these, in the order of their ids. */
  List<Standing> lock(Collection<UUID> loans) throws SQLException {
    return database.rows(
        COLUMNS + LoanTable.places(loans) + ") ORDER BY loan_id FOR UPDATE",
        LoanTable.texts(loans),
        StandingTable::standing);
  }

  /** Keeps one anew, as told on a day. */
  void keep(Standing standing, LocalDate toldOn, boolean accruing) throws SQLException {
    EarningPeriod earning = standing.earning();
    List<Object> values = new ArrayList<>();
    Collections.addAll(
        values,
        standing.sequence(),
        toldOn,
        standing.state().name(),
        standing.principal(),
        standing.due(),
        standing.collectOn(),
        standing.collectAmount(),
        earning == null ? null : earning.from(),
        earning == null ? null : earning.to(),
        earning == null ? 0 : earning.before().minorUnits(),
        earning == null ? 0 : earning.interest().minorUnits(),
        standing.corrected(),
        standing.accruedThrough(),
        standing.accrued(),
        accruing,
        standing.loan().toString());
    database.update(UPDATE, values);
  }

  /** Notes of these that interest is in the books, in one go. */
  void accrue(Collection<Standing> standings) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(ACCRUE)) {
      for (Standing standing : standings) {
        update.setObject(1, standing.accruedThrough());
        update.setLong(2, standing.accrued());
        update.setString(3, standing.loan().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Loans of which not all interest through a day is in the books. */
  List<String> accruing(LocalDate through, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return keys(ACCRUING, through, part, after, limit);
  }

  /** Loans of which something is to be collected by a day. */
  List<String> toCollect(LocalDate day, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return keys(TO_COLLECT, day, part, after, limit);
  }

  /** Running loans whose oldest unpaid instalment fell due on these days, the oldest first. */
  List<UUID> overdue(OverdueSince since, int limit) throws SQLException {
    return database.rows(
        "SELECT loan_id FROM lending_standing WHERE state = 'ACTIVE'"
            + " AND collect_on BETWEEN ? AND ? ORDER BY collect_on, loan_id LIMIT ?",
        List.of(since.first(), since.last(), limit),
        row -> UUID.fromString(row.getString(1)));
  }

  /** How many loans of these customers are overdue on a day, or written off. */
  long troubled(Collection<UUID> customers, LocalDate today) throws SQLException {
    if (customers.isEmpty()) {
      return 0;
    }
    List<Object> values = new ArrayList<>(List.of(today));
    values.addAll(LoanTable.texts(customers));
    return database
        .rows(TROUBLED + LoanTable.places(customers) + ")", values, row -> row.getLong(1))
        .get(0);
  }

  /** How many running loans are in each bucket on a day. */
  Map<Arrears, Long> overdueCounts(LocalDate today) throws SQLException {
    Map<Arrears, Long> counts = new EnumMap<>(Arrears.class);
    database.rows(
        "SELECT DATEDIFF(?, collect_on) AS days, COUNT(*) AS loans FROM lending_standing"
            + " WHERE state = 'ACTIVE' AND collect_on < ? GROUP BY days",
        List.of(today, today),
        row -> counts.merge(Arrears.of(row.getLong("days")), row.getLong("loans"), Long::sum));
    return counts;
  }

  private List<String> keys(
      String query, LocalDate day, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return database.rows(
        query,
        List.of(day, part.of(), part.number(), after.isEmpty() ? FIRST : after, limit),
        row -> row.getString(1));
  }

  /** Writes an event that no entry goes with, unless its number is taken. */
  boolean add(CompanionRow event) throws SQLException {
    List<Object> values = new ArrayList<>();
    for (String column : EVENT) {
      Object value = event.values().get(column);
      values.add(
          value instanceof UUID ? value.toString() : value instanceof Missing ? null : value);
    }
    try {
      database.update(ADD_EVENT, values);
      return true;
    } catch (SQLIntegrityConstraintViolationException taken) {
      return false;
    }
  }

  /** The standing of a loan that was just made, as the ledger writes it. */
  static CompanionRow first(Loan loan, Standing standing, EarningPeriod earning, LocalDate toldOn) {
    return new CompanionRow(
        "lending_standing",
        Map.ofEntries(
            Map.entry("loan_id", standing.loan()),
            Map.entry("customer_id", loan.customer().value()),
            Map.entry("currency", standing.currency().getCurrencyCode()),
            Map.entry("sequence", standing.sequence()),
            Map.entry("told_on", toldOn),
            Map.entry("state", standing.state().name()),
            Map.entry("principal", standing.principal()),
            Map.entry("due", standing.due()),
            Map.entry(
                "collect_on", standing.collectOn() == null ? Missing.NULL : standing.collectOn()),
            Map.entry("collect_amount", standing.collectAmount()),
            Map.entry("earning_from", earning.from()),
            Map.entry("earning_to", earning.to()),
            Map.entry("earning_before", earning.before().minorUnits()),
            Map.entry("earning_interest", earning.interest().minorUnits()),
            Map.entry("corrected", standing.corrected()),
            Map.entry("accrued_through", standing.accruedThrough()),
            Map.entry("accrued", standing.accrued()),
            Map.entry("accruing", 1)));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    Currency currency = Money.currency(row.getString("currency"));
    LocalDate from = row.getObject("earning_from", LocalDate.class);
    LocalDate to = row.getObject("earning_to", LocalDate.class);
    return new Standing(
        UUID.fromString(row.getString("loan_id")),
        currency,
        row.getInt("sequence"),
        Constants.of(LoanState.class, row.getString("state"), LoanState.OTHER),
        row.getLong("principal"),
        row.getLong("due"),
        row.getObject("collect_on", LocalDate.class),
        row.getLong("collect_amount"),
        from == null || to == null
            ? null
            : new EarningPeriod(
                from,
                to,
                new Money(row.getLong("earning_before"), currency),
                new Money(row.getLong("earning_interest"), currency)),
        row.getLong("corrected"),
        row.getObject("accrued_through", LocalDate.class),
        row.getLong("accrued"));
  }
}
