package bank.ballast.ledger.posting;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of the books, on a connection with a transaction open. */
final class BooksStore {

  private static final int DUPLICATE_KEY = 1062;

  private static final List<String> ACCOUNT_COLUMNS =
      List.of("id", "kind", "currency", "name", "status", "floor", "opened_at");

  private static final List<String> ENTRY_COLUMNS =
      List.of(
          "id",
          "code",
          "booking_date",
          "value_date",
          "reference",
          "corrects",
          "correction_reason",
          "content_hash",
          "booked_at");

  private static final List<String> LEG_COLUMNS =
      List.of(
          "account_id",
          "sequence",
          "entry_id",
          "debit",
          "credit",
          "balance_after",
          "booking_date",
          "narrative");

  private final Connection connection;

  BooksStore(Connection connection) {
    this.connection = connection;
  }

  /**
   * Locks the accounts, in one order for all transactions, and reads them; unknown ids are left
   * out.
   */
  List<AccountState> lock(Collection<LedgerAccountId> ids) throws SQLException {
    return accounts(ids, " FOR UPDATE WAIT 10");
  }

  /** Reads the accounts without a lock: for what never changes of them. */
  List<AccountState> accounts(Collection<LedgerAccountId> ids) throws SQLException {
    return accounts(ids, "");
  }

  private List<AccountState> accounts(Collection<LedgerAccountId> ids, String lock)
      throws SQLException {
    List<AccountState> accounts = new ArrayList<>(ids.size());
    if (ids.isEmpty()) {
      return accounts;
    }
    // Rows are locked as they are read. Through the primary key, in its order, every transaction
    // meets them in the same order, whatever the optimizer thinks of another way.
    String sql =
        "SELECT id, kind, currency, status, floor, debits, credits, last_sequence,"
            + " last_booking_date FROM ledger_account FORCE INDEX (PRIMARY) WHERE id IN ("
            + Rows.placeholders(ids.size())
            + ") ORDER BY id"
            + lock;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      setIds(select, ids.stream().map(LedgerAccountId::value).iterator());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          accounts.add(account(rows));
        }
      }
    }
    return accounts;
  }

  /** Those of the entries that are in the books, with the hashes of their contents. */
  Map<EntryId, ContentHash> known(Collection<EntryId> ids) throws SQLException {
    Map<EntryId, ContentHash> known = new HashMap<>();
    if (ids.isEmpty()) {
      return known;
    }
    String sql =
        "SELECT id, content_hash FROM ledger_entry WHERE id IN ("
            + Rows.placeholders(ids.size())
            + ")";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      setIds(select, ids.stream().map(EntryId::value).iterator());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          known.put(
              new EntryId(UUID.fromString(rows.getString(1))), ContentHash.of(rows.getBytes(2)));
        }
      }
    }
    return known;
  }

  /**
   * Writes new accounts.
   *
   * @throws DuplicateRow where another transaction opened one of them since they were looked up
   */
  void open(Collection<OpenLedgerAccount> accounts, Instant openedAt) throws SQLException {
    List<List<Object>> rows = new ArrayList<>(accounts.size());
    for (OpenLedgerAccount account : accounts) {
      rows.add(
          List.of(
              account.id().value(),
              account.kind().name(),
              account.currency().getCurrencyCode(),
              account.name(),
              AccountStatus.OPEN.name(),
              Rows.orMissing(account.floor()),
              openedAt));
    }
    insert("ledger_account", ACCOUNT_COLUMNS, rows, DuplicateRow.Of.ACCOUNT);
  }

  /**
   * Writes entries with their legs.
   *
   * @throws DuplicateRow where another transaction wrote one of the ids since they were looked up
   */
  void insert(List<BookedEntry> entries, Instant bookedAt) throws SQLException {
    List<List<Object>> entryRows = new ArrayList<>(entries.size());
    List<List<Object>> legRows = new ArrayList<>(2 * entries.size());
    for (BookedEntry booked : entries) {
      entryRows.add(row(booked, bookedAt));
      booked.legs().forEach(leg -> legRows.add(row(leg)));
    }
    insert("ledger_entry", ENTRY_COLUMNS, entryRows, DuplicateRow.Of.ENTRY);
    Rows.insert(connection, "ledger_leg", LEG_COLUMNS, legRows);
  }

  /**
   * Writes companion rows.
   *
   * @throws DuplicateRow where one breaks a unique key of its table
   */
  void insertCompanions(List<CompanionRow> companions) throws SQLException {
    try {
      Companions.insert(connection, companions);
    } catch (SQLException failure) {
      throw duplicate(failure, DuplicateRow.Of.COMPANION);
    }
  }

  /** Writes what postings change of their accounts. */
  void update(Collection<AccountState> accounts) throws SQLException {
    String sql =
        "UPDATE ledger_account SET debits = ?, credits = ?, last_sequence = ?,"
            + " last_booking_date = ? WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (AccountState account : accounts) {
        update.setLong(1, account.debits());
        update.setLong(2, account.credits());
        update.setLong(3, account.lastSequence());
        update.setObject(4, account.lastBookingDate());
        update.setString(5, account.id().value().toString());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** Writes an account's status. */
  void update(LedgerAccountId account, AccountStatus status) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE ledger_account SET status = ? WHERE id = ?")) {
      update.setString(1, status.name());
      update.setString(2, account.value().toString());
      update.executeUpdate();
    }
  }

  private void insert(
      String table, List<String> columns, List<List<Object>> rows, DuplicateRow.Of of)
      throws SQLException {
    try {
      Rows.insert(connection, table, columns, rows);
    } catch (SQLException failure) {
      throw duplicate(failure, of);
    }
  }

  private static AccountState account(ResultSet rows) throws SQLException {
    return new AccountState(
        new LedgerAccountId(UUID.fromString(rows.getString("id"))),
        AccountKind.valueOf(rows.getString("kind")),
        Money.currency(rows.getString("currency")),
        AccountStatus.valueOf(rows.getString("status")),
        rows.getObject("floor", Long.class),
        rows.getLong("debits"),
        rows.getLong("credits"),
        rows.getLong("last_sequence"),
        rows.getObject("last_booking_date", LocalDate.class));
  }

  private static List<Object> row(BookedEntry booked, Instant bookedAt) {
    Entry entry = booked.entry();
    Entry.Correction correction = entry.correction();
    return List.of(
        entry.id().value(),
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        Rows.orMissing(correction == null ? null : correction.corrected().value()),
        Rows.orMissing(correction == null ? null : correction.reason()),
        booked.hash().bytes(),
        bookedAt);
  }

  private static List<Object> row(BookedLeg leg) {
    return List.of(
        leg.leg().account().value(),
        leg.sequence(),
        leg.entry().value(),
        leg.debit(),
        leg.credit(),
        leg.balanceAfter(),
        leg.bookingDate(),
        leg.leg().narrative());
  }

  private static void setIds(PreparedStatement statement, Iterator<UUID> ids) throws SQLException {
    for (int index = 1; ids.hasNext(); index++) {
      statement.setString(index, ids.next().toString());
    }
  }

  private static DuplicateRow duplicate(SQLException failure, DuplicateRow.Of of)
      throws SQLException {
    if (failure.getErrorCode() == DUPLICATE_KEY) {
      return new DuplicateRow(of);
    }
    throw failure;
  }
}
