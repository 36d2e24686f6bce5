package bank.ballast.ledger.posting;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.ledger.database.Rows;
import bank.ballast.ledger.database.Script;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Statements on the table of accounts. */
final class AccountTable {

  private static final List<String> NEW_COLUMNS =
      List.of("id", "kind", "currency", "name", "status", "floor", "opened_at");

  // Rows are locked as they are read. Through the primary key, in its order, every transaction
  // meets them in the same order, whatever the optimizer thinks of another way.
  private static final String SELECT =
      "SELECT id, kind, currency, status, floor, debits, credits, pending_debits, pending_credits,"
          + " last_sequence, last_booking_date, last_booked_at"
          + " FROM ledger_account FORCE INDEX (PRIMARY) WHERE id IN (%s) ORDER BY id%s";

  /** Up to so many accounts, a statement for each takes less than one that joins what changed. */
  private static final int FEW = 6;

  private static final String UPDATE_ONE =
      "UPDATE ledger_account SET debits = ?, credits = ?, pending_debits = ?, pending_credits = ?,"
          + " last_sequence = ?, last_booking_date = ?, last_booked_at = ? WHERE id = ?";

  private static final String UPDATE_MANY =
      "UPDATE (WITH changed (debits, credits, pending_debits, pending_credits, last_sequence,"
          + " last_booking_date, last_booked_at, id) AS (VALUES %s) SELECT * FROM changed) c"
          + " STRAIGHT_JOIN ledger_account a ON a.id = c.id"
          + " SET a.debits = c.debits, a.credits = c.credits,"
          + " a.pending_debits = c.pending_debits, a.pending_credits = c.pending_credits,"
          + " a.last_sequence = c.last_sequence, a.last_booking_date = c.last_booking_date,"
          + " a.last_booked_at = c.last_booked_at";

  private static final String CHANGED =
      "(?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS DATETIME(6)), CAST(? AS UUID))";

  private AccountTable() {}

  /** Locks accounts, in the order of their ids, and reads them; unknown ids are left out. */
  static Script lock(
      Script script,
      Collection<LedgerAccountId> ids,
      Consumer<AccountState> accounts,
      Consumer<Instant> lastBookedAt) {
    return select(
        script,
        ids,
        " FOR UPDATE WAIT 10",
        rows -> {
          accounts.accept(account(rows));
          LocalDateTime last = rows.getObject("last_booked_at", LocalDateTime.class);
          if (last != null) {
            lastBookedAt.accept(last.toInstant(ZoneOffset.UTC));
          }
        });
  }

  /** Reads accounts without a lock: for what never changes of them. */
  static Script read(
      Script script, Collection<LedgerAccountId> ids, Consumer<AccountState> accounts) {
    return select(script, ids, "", rows -> accounts.accept(account(rows)));
  }

  /** Writes new accounts. */
  static Script open(Script script, Collection<OpenLedgerAccount> accounts, Instant openedAt) {
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
    return script.insert("ledger_account", NEW_COLUMNS, rows);
  }

  /** Writes what postings change of their accounts. */
  static Script update(Script script, Collection<AccountState> accounts, Instant bookedAt) {
    if (accounts.size() <= FEW) {
      accounts.forEach(account -> script.add(UPDATE_ONE, changed(account, bookedAt)));
      return script;
    }
    List<Object> parameters = new ArrayList<>(8 * accounts.size());
    accounts.forEach(account -> parameters.addAll(changed(account, bookedAt)));
    String changed = String.join(", ", Collections.nCopies(accounts.size(), CHANGED));
    return script.add(UPDATE_MANY.formatted(changed), parameters);
  }

  private static List<Object> changed(AccountState account, Instant bookedAt) {
    return List.of(
        account.debits(),
        account.credits(),
        account.pendingDebits(),
        account.pendingCredits(),
        account.lastSequence(),
        Rows.orMissing(account.lastBookingDate()),
        bookedAt,
        account.id().value());
  }

  /** Writes an account's status, and who has it frozen. */
  static Script update(
      Script script, LedgerAccountId account, AccountStatus status, Set<FrozenBy> frozenBy) {
    return script.add(
        "UPDATE ledger_account SET status = ?, frozen_by = ? WHERE id = ?",
        List.of(status.name(), FrozenBy.bits(frozenBy), account.value()));
  }

  /** Reads who has an account frozen, of which nothing that posts asks. */
  static Script frozenBy(Script script, LedgerAccountId account, Consumer<Set<FrozenBy>> frozenBy) {
    return script.query(
        "SELECT status, frozen_by FROM ledger_account WHERE id = ?",
        List.of(account.value()),
        rows ->
            frozenBy.accept(
                FrozenBy.of(
                    AccountStatus.valueOf(rows.getString("status")), rows.getInt("frozen_by"))));
  }

  /** Writes how low an account's balance may fall. */
  static Script updateFloor(Script script, LedgerAccountId account, @Nullable Long floor) {
    return script.add(
        "UPDATE ledger_account SET floor = ? WHERE id = ?",
        List.of(Rows.orMissing(floor), account.value()));
  }

  private static Script select(
      Script script, Collection<LedgerAccountId> ids, String lock, Script.Row row) {
    if (ids.isEmpty()) {
      return script;
    }
    return script.query(
        SELECT.formatted(Rows.placeholders(ids.size()), lock),
        ids.stream().map(LedgerAccountId::value).toList(),
        row);
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
}
