package bank.ballast.ledger.posting;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.database.Rows;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables of the books, on a connection with a transaction open. */
final class BooksStore {

  private static final int DUPLICATE_KEY = 1062;
  private static final String PENDING = "PENDING";

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
          "booked_at",
          "effect",
          "ends",
          "expires_at");

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

  private static final List<String> PENDING_LEG_COLUMNS =
      List.of("entry_id", "position", "account_id", "debit", "credit", "narrative");

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
        "SELECT id, kind, currency, status, floor, debits, credits, pending_debits,"
            + " pending_credits, last_sequence, last_booking_date FROM ledger_account FORCE INDEX (PRIMARY) WHERE id IN ("
            + Rows.placeholders(ids.size())
            + ") ORDER BY id"
            + lock;
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      setIds(select, 1, ids.stream().map(LedgerAccountId::value).toList());
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
      setIds(select, 1, ids.stream().map(EntryId::value).toList());
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

  /** Those of the entries that are in the books, with what they hold or moved. */
  Map<EntryId, EarlierEntry> earlier(Collection<EntryId> ids) throws SQLException {
    Map<EntryId, EarlierEntry> earlier = new HashMap<>();
    if (ids.isEmpty()) {
      return earlier;
    }
    String in = Rows.placeholders(ids.size());
    String sql =
        "SELECT e.id, e.effect, e.expires_at, l.account_id, l.debit, l.credit, l.narrative,"
            + " a.currency, l.position FROM ledger_entry e"
            + " JOIN ledger_pending_leg l ON l.entry_id = e.id"
            + " JOIN ledger_account a ON a.id = l.account_id WHERE e.id IN ("
            + in
            + ") UNION ALL SELECT e.id, e.effect, e.expires_at, l.account_id, l.debit, l.credit,"
            + " l.narrative, a.currency, l.sequence FROM ledger_entry e"
            + " JOIN ledger_leg l ON l.entry_id = e.id"
            + " JOIN ledger_account a ON a.id = l.account_id WHERE e.id IN ("
            + in
            + ") ORDER BY 1, 9";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      int next = setIds(select, 1, ids.stream().map(EntryId::value).toList());
      setIds(select, next, ids.stream().map(EntryId::value).toList());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          EarlierEntry one = earlier(rows);
          earlier.merge(one.id(), one, BooksStore::joined);
        }
      }
    }
    return earlier;
  }

  /** One of its legs makes an entry; several make it whole. */
  private static EarlierEntry joined(EarlierEntry some, EarlierEntry other) {
    List<Leg> legs = new ArrayList<>(some.legs());
    legs.addAll(other.legs());
    return new EarlierEntry(some.id(), some.pending(), some.expiresAt(), List.copyOf(legs));
  }

  private static EarlierEntry earlier(ResultSet rows) throws SQLException {
    long debit = rows.getLong("debit");
    Leg leg =
        new Leg(
            new LedgerAccountId(UUID.fromString(rows.getString("account_id"))),
            debit > 0 ? Side.DEBIT : Side.CREDIT,
            Money.of(debit + rows.getLong("credit"), rows.getString("currency")),
            rows.getString("narrative"));
    LocalDateTime expiresAt = rows.getObject("expires_at", LocalDateTime.class);
    return new EarlierEntry(
        new EntryId(UUID.fromString(rows.getString("id"))),
        rows.getString("effect").equals(PENDING),
        expiresAt == null ? null : expiresAt.toInstant(ZoneOffset.UTC),
        List.of(leg));
  }

  /** Those of the entries that another one has ended. */
  Set<EntryId> ended(Collection<EntryId> ids) throws SQLException {
    Set<EntryId> ended = new HashSet<>();
    if (ids.isEmpty()) {
      return ended;
    }
    String sql =
        "SELECT ends FROM ledger_entry WHERE ends IN (" + Rows.placeholders(ids.size()) + ")";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      setIds(select, 1, ids.stream().map(EntryId::value).toList());
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          ended.add(new EntryId(UUID.fromString(rows.getString(1))));
        }
      }
    }
    return ended;
  }

  /** Pending entries whose time is over, those that wait longest first. */
  List<EntryId> expired(Instant now, int limit) throws SQLException {
    List<EntryId> expired = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT entry_id FROM ledger_expiry WHERE expires_at <= ?"
                + " ORDER BY expires_at, entry_id LIMIT ?")) {
      select.setObject(1, Rows.utc(now));
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          expired.add(new EntryId(UUID.fromString(rows.getString(1))));
        }
      }
    }
    return expired;
  }

  /**
   * Writes entries with their legs.
   *
   * @throws DuplicateRow where another transaction wrote one of the ids since they were looked up
   */
  void insert(List<BookedEntry> entries, Instant bookedAt) throws SQLException {
    List<List<Object>> entryRows = new ArrayList<>(entries.size());
    List<List<Object>> legRows = new ArrayList<>(2 * entries.size());
    List<List<Object>> pendingRows = new ArrayList<>();
    List<List<Object>> expiryRows = new ArrayList<>();
    for (BookedEntry booked : entries) {
      entryRows.add(row(booked, bookedAt));
      booked.legs().forEach(leg -> legRows.add(row(leg)));
      if (booked.entry().effect() instanceof Effect.Pending pending) {
        addPendingRows(booked.entry(), pendingRows);
        if (pending.expiresAt() != null) {
          expiryRows.add(List.of(pending.expiresAt(), booked.entry().id().value()));
        }
      }
    }
    insert("ledger_entry", ENTRY_COLUMNS, entryRows, DuplicateRow.Of.ENTRY);
    Rows.insert(connection, "ledger_leg", LEG_COLUMNS, legRows);
    Rows.insert(connection, "ledger_pending_leg", PENDING_LEG_COLUMNS, pendingRows);
    Rows.insert(connection, "ledger_expiry", List.of("expires_at", "entry_id"), expiryRows);
    forgetExpiryOf(entries);
  }

  private static void addPendingRows(Entry entry, List<List<Object>> rows) {
    int position = 0;
    for (Leg leg : entry.legs()) {
      long amount = leg.amount().minorUnits();
      rows.add(
          List.of(
              entry.id().value(),
              position++,
              leg.account().value(),
              leg.side() == Side.DEBIT ? amount : 0L,
              leg.side() == Side.CREDIT ? amount : 0L,
              leg.narrative()));
    }
  }

  /** What has its end needs no looking after. */
  private void forgetExpiryOf(List<BookedEntry> entries) throws SQLException {
    List<EarlierEntry> over = new ArrayList<>();
    for (BookedEntry booked : entries) {
      EarlierEntry ended = booked.ended();
      if (ended != null && ended.expiresAt() != null) {
        over.add(ended);
      }
    }
    if (over.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        connection.prepareStatement(
            "DELETE FROM ledger_expiry WHERE expires_at = ? AND entry_id = ?")) {
      for (EarlierEntry entry : over) {
        delete.setObject(1, Rows.utc(Objects.requireNonNull(entry.expiresAt())));
        delete.setString(2, entry.id().value().toString());
        delete.addBatch();
      }
      delete.executeBatch();
    }
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
        "UPDATE ledger_account SET debits = ?, credits = ?, pending_debits = ?,"
            + " pending_credits = ?, last_sequence = ?, last_booking_date = ? WHERE id = ?";
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      for (AccountState account : accounts) {
        update.setLong(1, account.debits());
        update.setLong(2, account.credits());
        update.setLong(3, account.pendingDebits());
        update.setLong(4, account.pendingCredits());
        update.setLong(5, account.lastSequence());
        update.setObject(6, account.lastBookingDate());
        update.setString(7, account.id().value().toString());
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

  /** Writes how low an account's balance may fall. */
  void updateFloor(LedgerAccountId account, @Nullable Long floor) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE ledger_account SET floor = ? WHERE id = ?")) {
      update.setObject(1, floor);
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
        rows.getLong("pending_debits"),
        rows.getLong("pending_credits"),
        rows.getLong("last_sequence"),
        rows.getObject("last_booking_date", LocalDate.class));
  }

  private static List<Object> row(BookedEntry booked, Instant bookedAt) {
    Entry entry = booked.entry();
    Effect effect = entry.effect();
    // A reversal is a correction too, of all that there is.
    Entry.Correction correction =
        effect instanceof Effect.Reverse reverse
            ? new Entry.Correction(reverse.reversed(), reverse.reason())
            : entry.correction();
    EntryId ends = effect.ends();
    return List.of(
        entry.id().value(),
        entry.code(),
        entry.bookingDate(),
        entry.valueDate(),
        entry.reference(),
        Rows.orMissing(correction == null ? null : correction.corrected().value()),
        Rows.orMissing(correction == null ? null : correction.reason()),
        booked.hash().bytes(),
        bookedAt,
        name(effect),
        Rows.orMissing(ends == null ? null : ends.value()),
        Rows.orMissing(effect instanceof Effect.Pending pending ? pending.expiresAt() : null));
  }

  private static String name(Effect effect) {
    if (effect instanceof Effect.Pending) {
      return PENDING;
    }
    if (effect instanceof Effect.PostPending) {
      return "POST";
    }
    if (effect instanceof Effect.VoidPending) {
      return "VOID";
    }
    if (effect instanceof Effect.Reverse) {
      return "REVERSE";
    }
    return effect instanceof Effect.Balance ? "BALANCE" : "MOVE";
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

  /** Sets parameters from the given one on; returns the first one behind them. */
  private static int setIds(PreparedStatement statement, int first, List<UUID> ids)
      throws SQLException {
    int index = first;
    for (UUID id : ids) {
      statement.setString(index++, id.toString());
    }
    return index;
  }

  private static DuplicateRow duplicate(SQLException failure, DuplicateRow.Of of)
      throws SQLException {
    if (failure.getErrorCode() == DUPLICATE_KEY) {
      return new DuplicateRow(of);
    }
    throw failure;
  }
}
