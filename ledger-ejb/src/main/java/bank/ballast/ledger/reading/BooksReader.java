package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.database.OwnTransaction;
import bank.ballast.ledger.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Reads the books, each answer in one statement, in the caller's transaction if there is one. */
public final class BooksReader {

  private static final int LARGEST_PAGE = 1000;
  private static final int MOST_IDS = 900;

  private static final String LEGS =
      "SELECT l.account_id, l.sequence, l.entry_id, l.debit, l.credit, l.balance_after,"
          + " l.booking_date, l.narrative, e.code, e.value_date, e.reference, e.booked_at,"
          + " a.kind, a.currency FROM ledger_leg l JOIN ledger_entry e ON e.id = l.entry_id"
          + " JOIN ledger_account a ON a.id = l.account_id WHERE l.account_id = ? AND ";

  private final DataSource dataSource;

  /** Reads through this data source. */
  public BooksReader(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** See {@code Ledger.accounts}. */
  public Map<LedgerAccountId, LedgerAccountView> accounts(Collection<LedgerAccountId> accounts) {
    List<LedgerAccountId> ids = List.copyOf(new LinkedHashSet<>(accounts));
    Map<LedgerAccountId, LedgerAccountView> views = new LinkedHashMap<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<LedgerAccountId> some = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
      String sql =
          "SELECT id, kind, currency, name, status, floor, credits - debits AS balance_after,"
              + " pending_debits, pending_credits, last_sequence FROM ledger_account WHERE id IN ("
              + Rows.placeholders(some.size())
              + ")";
      Object[] parameters = some.stream().map(id -> id.value().toString()).toArray();
      for (LedgerAccountView view : query(sql, BooksReader::account, parameters)) {
        views.put(view.id(), view);
      }
    }
    return views;
  }

  /** See {@code Ledger.balanceAt}. */
  public Optional<Money> balanceAt(LedgerAccountId account, LocalDate date) {
    String sql =
        "SELECT a.kind, a.currency, COALESCE((SELECT l.balance_after FROM ledger_leg l"
            + " WHERE l.account_id = a.id AND l.booking_date <= ?"
            + " ORDER BY l.booking_date DESC, l.sequence DESC LIMIT 1), 0) AS balance_after"
            + " FROM ledger_account a WHERE a.id = ?";
    return query(sql, BooksReader::balance, date, account.value().toString()).stream().findFirst();
  }

  /** See {@code Ledger.legsBefore}. */
  public List<LegView> legsBefore(LedgerAccountId account, @Nullable Long before, int limit) {
    return query(
        LEGS + "l.sequence < ? ORDER BY l.sequence DESC LIMIT ?",
        BooksReader::leg,
        account.value().toString(),
        before == null ? Long.MAX_VALUE : before,
        page(limit));
  }

  /** See {@code Ledger.legsSince}. */
  public List<LegView> legsSince(LedgerAccountId account, long since, int limit) {
    return query(
        LEGS + "l.sequence > ? ORDER BY l.sequence LIMIT ?",
        BooksReader::leg,
        account.value().toString(),
        since,
        page(limit));
  }

  /** See {@code Ledger.leg}. */
  public Optional<LegView> leg(LedgerAccountId account, long sequence) {
    return query(LEGS + "l.sequence = ?", BooksReader::leg, account.value().toString(), sequence)
        .stream()
        .findFirst();
  }

  /** See {@code Ledger.imbalance}. */
  public Map<Currency, Long> imbalance() {
    // Over the legs, not over the accounts' own sums: those are what is to be trusted.
    String sql =
        "SELECT a.currency, SUM(l.debit) - SUM(l.credit) AS imbalance FROM ledger_leg l"
            + " JOIN ledger_account a ON a.id = l.account_id GROUP BY a.currency";
    Map<Currency, Long> sums = new LinkedHashMap<>();
    for (Map.Entry<Currency, Long> sum : query(sql, BooksReader::imbalance)) {
      sums.put(sum.getKey(), sum.getValue());
    }
    return sums;
  }

  /** Makes one row into what was asked for. */
  @FunctionalInterface
  private interface Row<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> List<T> query(String sql, Row<T> row, Object... parameters) {
    List<T> found = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        select.setObject(i + 1, parameters[i]);
      }
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(row.of(rows));
        }
      }
    } catch (SQLException failure) {
      throw OwnTransaction.fault(failure);
    }
    return found;
  }

  private static int page(int limit) {
    return Math.min(Math.max(limit, 1), LARGEST_PAGE);
  }

  private static LedgerAccountView account(ResultSet row) throws SQLException {
    return new LedgerAccountView(
        new LedgerAccountId(uuid(row, "id")),
        AccountKind.valueOf(row.getString("kind")),
        row.getString("name"),
        AccountStatus.valueOf(row.getString("status")),
        balance(row),
        available(row),
        row.getObject("floor", Long.class),
        row.getLong("last_sequence"));
  }

  private static LegView leg(ResultSet row) throws SQLException {
    return new LegView(
        new LedgerAccountId(uuid(row, "account_id")),
        row.getLong("sequence"),
        new EntryId(uuid(row, "entry_id")),
        row.getString("code"),
        onNormalSide(row, row.getLong("credit") - row.getLong("debit")),
        balance(row),
        row.getObject("booked_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        row.getString("reference"),
        row.getString("narrative"));
  }

  private static Money balance(ResultSet row) throws SQLException {
    return onNormalSide(row, row.getLong("balance_after"));
  }

  // What makes the balance fall counts, and what makes it rise does not yet.
  private static Money available(ResultSet row) throws SQLException {
    boolean debitSide = AccountKind.valueOf(row.getString("kind")).normalSide() == Side.DEBIT;
    long held = row.getLong(debitSide ? "pending_credits" : "pending_debits");
    return balance(row).minus(Money.of(held, row.getString("currency")));
  }

  private static Map.Entry<Currency, Long> imbalance(ResultSet row) throws SQLException {
    return Map.entry(
        Money.currency(row.getString("currency")), row.getBigDecimal("imbalance").longValueExact());
  }

  // The tables keep credits less debits; a reader sees the balance that grows on the normal side.
  private static Money onNormalSide(ResultSet row, long creditsLessDebits) throws SQLException {
    boolean debitSide = AccountKind.valueOf(row.getString("kind")).normalSide() == Side.DEBIT;
    return Money.of(
        debitSide ? Math.negateExact(creditsLessDebits) : creditsLessDebits,
        row.getString("currency"));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }
}
