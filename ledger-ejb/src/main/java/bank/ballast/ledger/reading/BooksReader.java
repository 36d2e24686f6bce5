package bank.ballast.ledger.reading;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.EntryView;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LegView;
import bank.ballast.ledger.OutflowView;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.database.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private final Query query;

  /** Reads through this data source. */
  public BooksReader(DataSource dataSource) {
    this.query = new Query(dataSource);
  }

  /** See {@code Ledger.accounts}. */
  public Map<LedgerAccountId, LedgerAccountView> accounts(Collection<LedgerAccountId> accounts) {
    List<LedgerAccountId> ids = List.copyOf(new LinkedHashSet<>(accounts));
    Map<LedgerAccountId, LedgerAccountView> views = new LinkedHashMap<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<LedgerAccountId> some = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
      String sql =
          "SELECT id, kind, currency, name, status, frozen_by, floor, credits - debits AS balance_after,"
              + " pending_debits, pending_credits, last_sequence FROM ledger_account WHERE id IN ("
              + Rows.placeholders(some.size())
              + ")";
      Object[] parameters = some.stream().map(id -> id.value().toString()).toArray();
      for (LedgerAccountView view : query.list(sql, BooksReader::account, parameters)) {
        views.put(view.id(), view);
      }
    }
    return views;
  }

  /** See {@code Ledger.outflows}. */
  public List<OutflowView> outflows(LedgerAccountId account) {
    return query.list(
        "SELECT kind, most, business_date, used FROM ledger_outflow WHERE account_id = ?",
        row ->
            new OutflowView(
                row.getString("kind"),
                row.getObject("most", Long.class),
                row.getObject("business_date", LocalDate.class),
                row.getLong("used")),
        account.value().toString());
  }

  /** See {@code Ledger.balanceAt}. */
  public Optional<Money> balanceAt(LedgerAccountId account, LocalDate date) {
    return balance(AsOf.dates("a.id = ?", 1), date, account);
  }

  /** See {@code Ledger.balancesAt}. */
  public Map<LedgerAccountId, Money> balancesAt(
      Collection<LedgerAccountId> accounts, LocalDate date) {
    List<LedgerAccountId> ids = List.copyOf(new LinkedHashSet<>(accounts));
    Map<LedgerAccountId, Money> balances = new LinkedHashMap<>();
    for (int from = 0; from < ids.size(); from += MOST_IDS) {
      List<LedgerAccountId> some = ids.subList(from, Math.min(from + MOST_IDS, ids.size()));
      List<Object> parameters = new ArrayList<>();
      parameters.add(date);
      some.forEach(id -> parameters.add(id.value().toString()));
      String which = "a.id IN (" + Rows.placeholders(some.size()) + ")";
      query.list(
          AsOf.dates(which, 1),
          row -> balances.put(new LedgerAccountId(Query.uuid(row, "id")), balance(row)),
          parameters.toArray());
    }
    return balances;
  }

  /** See {@code Ledger.balanceAt}. */
  public Optional<Money> balanceAt(LedgerAccountId account, Instant moment) {
    return balance(AsOf.moment("a.id = ?"), Rows.utc(moment), account);
  }

  private Optional<Money> balance(String sql, Object until, LedgerAccountId account) {
    return query.list(sql, BooksReader::balance, until, account.value().toString()).stream()
        .findFirst();
  }

  /** See {@code Ledger.entry}. */
  public Optional<EntryView> entry(EntryId id) {
    return new EntryReader(query).entry(id);
  }

  /** See {@code Ledger.legsBefore}. */
  public List<LegView> legsBefore(LedgerAccountId account, @Nullable Long before, int limit) {
    return query.list(
        LEGS + "l.sequence < ? ORDER BY l.sequence DESC LIMIT ?",
        BooksReader::leg,
        account.value().toString(),
        before == null ? Long.MAX_VALUE : before,
        page(limit));
  }

  /** See {@code Ledger.legsSince}. */
  public List<LegView> legsSince(LedgerAccountId account, long since, int limit) {
    return query.list(
        LEGS + "l.sequence > ? ORDER BY l.sequence LIMIT ?",
        BooksReader::leg,
        account.value().toString(),
        since,
        page(limit));
  }

  /** See {@code Ledger.leg}. */
  public Optional<LegView> leg(LedgerAccountId account, long sequence) {
    return query
        .list(LEGS + "l.sequence = ?", BooksReader::leg, account.value().toString(), sequence)
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
    for (Map.Entry<Currency, Long> sum : query.list(sql, BooksReader::imbalance)) {
      sums.put(sum.getKey(), sum.getValue());
    }
    return sums;
  }

  private static int page(int limit) {
    return Math.min(Math.max(limit, 1), LARGEST_PAGE);
  }

  private static LedgerAccountView account(ResultSet row) throws SQLException {
    AccountStatus status = AccountStatus.valueOf(row.getString("status"));
    return new LedgerAccountView(
        new LedgerAccountId(Query.uuid(row, "id")),
        AccountKind.valueOf(row.getString("kind")),
        row.getString("name"),
        status,
        FrozenBy.of(status, row.getInt("frozen_by")),
        balance(row),
        available(row),
        row.getLong("pending_debits") != 0 || row.getLong("pending_credits") != 0,
        row.getObject("floor", Long.class),
        row.getLong("last_sequence"));
  }

  private static LegView leg(ResultSet row) throws SQLException {
    return new LegView(
        new LedgerAccountId(Query.uuid(row, "account_id")),
        row.getLong("sequence"),
        new EntryId(Query.uuid(row, "entry_id")),
        row.getString("code"),
        Query.onNormalSide(row, row.getLong("credit") - row.getLong("debit")),
        balance(row),
        Query.instant(row, "booked_at"),
        row.getObject("booking_date", LocalDate.class),
        row.getObject("value_date", LocalDate.class),
        row.getString("reference"),
        row.getString("narrative"));
  }

  private static Money balance(ResultSet row) throws SQLException {
    return Query.onNormalSide(row, row.getLong("balance_after"));
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
}
