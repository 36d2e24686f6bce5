package bank.ballast.payments.standing;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.Destination;
import bank.ballast.payments.PayeeId;
import bank.ballast.payments.Recurrence;
import bank.ballast.payments.StandingOrderView;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps standing orders. */
final class StandingOrderTable {

  private static final String COLUMNS =
      "SELECT id, customer_id, idempotency_key, once, state, account_id, to_kind, to_text,"
          + " payee_name, amount, currency, reference, unit, every, first_on, last_on, payments,"
          + " working_days, number, next_on, paying_id, COALESCE(made, number) AS made, tried_on, skipped_on, refusal_code, created_at,"
          + " request_hash"
          + " FROM payments_standing_order";

  private static final String OF_ACCOUNTS = COLUMNS + " WHERE account_id IN (";
  private static final String AND_ONCE = ") AND once AND state = 'ACTIVE'";
  private static final String AND_REPEATED = ") AND NOT once";

  private static final String INSERT =
      "INSERT IGNORE INTO payments_standing_order (id, customer_id, idempotency_key, request_hash,"
          + " once, state, account_id, to_kind, to_text, payee_name, amount, currency, reference,"
          + " unit, every, first_on, last_on, payments, working_days, number, next_on, created_at)"
          + " VALUES (?, ?, ?, ?, ?, 'ACTIVE', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)";

  private static final String CLAIM =
      "UPDATE payments_standing_order SET paying_id = IF(paying <=> number, paying_id, ?),"
          + " paying = number WHERE id = ? AND number = ? AND state = 'ACTIVE'";

  private static final String LET_GO =
      "UPDATE payments_standing_order SET paying = NULL WHERE id = ? AND paying = ?";

  // Whoever has read the order's next payment moves it on, and only from there. One that was
  // cancelled while it was paid stays so, and counts the payment.
  private static final String MOVE_ON =
      "UPDATE payments_standing_order SET number = ?, made = ?,"
          + " next_on = IF(state = 'ACTIVE', ?, NULL), state = IF(state = 'ACTIVE', ?, state), tried_on = ?, refusal_code = ?"
          + " WHERE id = ? AND number = ? AND paying = number";

  private static final String LEAVE_OUT =
      "UPDATE payments_standing_order SET made = COALESCE(made, number), number = ?,"
          + " skipped_on = next_on, next_on = ?, state = ?"
          + " WHERE id = ? AND number = ? AND state = 'ACTIVE' AND NOT paying <=> number";

  private static final String CANCEL =
      "UPDATE payments_standing_order SET state = 'CANCELLED', next_on = NULL"
          + " WHERE id = ? AND state = 'ACTIVE' AND NOT (once AND paying <=> number)";

  // All of an account in one part: no two of its payments race for its money.
  private static final String DUE =
      "SELECT id FROM payments_standing_order WHERE state = 'ACTIVE' AND next_on <= ?"
          + " AND MOD(CRC32(account_id), ?) = ? AND id > ? ORDER BY id LIMIT ?";

  /** Before the first of all ids. */
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  StandingOrderTable(Database database) {
    this.database = database;
  }

  /** An order with what it was asked for by. */
  record Kept(StandingOrder order, String hash) {}

  /** Keeps a new one, unless the customer's key was used before. */
  boolean add(StandingOrder order, byte[] hash) throws SQLException {
    Recurrence recurrence = order.recurrence();
    return database.update(
            INSERT,
            Arrays.asList(
                order.id().toString(),
                order.customer().value().toString(),
                order.key(),
                hash,
                order.once(),
                order.account().value().toString(),
                kind(order.to()),
                text(order.to()),
                order.payee(),
                order.amount().minorUnits(),
                order.amount().currencyCode(),
                order.reference(),
                recurrence.unit().name(),
                recurrence.every(),
                recurrence.firstOn(),
                recurrence.lastOn(),
                recurrence.payments(),
                recurrence.workingDays().name(),
                order.nextOn(),
                order.createdAt()))
        == 1;
  }

  Optional<Kept> byKey(CustomerId customer, String key) throws SQLException {
    return database
        .rows(
            COLUMNS + " WHERE customer_id = ? AND idempotency_key = ?",
            List.of(customer.value().toString(), key),
            row -> new Kept(order(row), hex(row.getBytes("request_hash"))))
        .stream()
        .findFirst();
  }

  Optional<StandingOrder> find(UUID id) throws SQLException {
    return database
        .rows(COLUMNS + " WHERE id = ?", List.of(id.toString()), StandingOrderTable::order)
        .stream()
        .findFirst();
  }

  /** Those of some accounts, newest first. */
  List<StandingOrder> of(List<AccountId> accounts, boolean once, @Nullable UUID before, int limit)
      throws SQLException {
    if (accounts.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    StringBuilder query = new StringBuilder(OF_ACCOUNTS);
    for (AccountId account : accounts) {
      query.append(values.isEmpty() ? "?" : ", ?");
      values.add(account.value().toString());
    }
    query.append(once ? AND_ONCE : AND_REPEATED);
    if (before != null) {
      query.append(" AND id < ?");
      values.add(before.toString());
    }
    query.append(" ORDER BY id DESC LIMIT ?");
    values.add(limit);
    return database.rows(query.toString(), values, StandingOrderTable::order);
  }

  /** How many of an account go on. */
  long active(AccountId account) throws SQLException {
    return database
        .rows(
            "SELECT COUNT(*) FROM payments_standing_order"
                + " WHERE account_id = ? AND state = 'ACTIVE'",
            List.of(account.value().toString()),
            row -> row.getLong(1))
        .get(0);
  }

  /** Ids of those whose day has come. */
  List<String> due(LocalDate day, DailyWork.Part part, String after, int limit)
      throws SQLException {
    return database.rows(
        DUE,
        List.of(day, part.of(), part.number(), after.isEmpty() ? FIRST : after, limit),
        row -> row.getString(1));
  }

  /**
   * Claims an order's next payment for whoever makes it: it is neither left out nor cancelled then.
   *
   * @param id of the payment, unless it was claimed before
   * @return no where it is neither that order's next payment any more nor to be made
   */
  boolean claim(StandingOrder order, UUID id) throws SQLException {
    return database.update(CLAIM, List.of(id.toString(), order.id().toString(), order.number()))
        == 1;
  }

  /** Gives up a claimed payment that was not made, and is to be tried again. */
  void letGo(StandingOrder order) throws SQLException {
    database.update(LET_GO, List.of(order.id().toString(), order.number()));
  }

  /**
   * Moves an order on from a claimed payment to the next one.
   *
   * @param next the day of that, or null where there is none
   * @param triedOn when the one behind was tried
   * @param refusalCode why that paid nothing, or null
   * @return no where somebody else was first
   */
  boolean moveOn(
      StandingOrder order,
      @Nullable LocalDate next,
      LocalDate triedOn,
      @Nullable String refusalCode)
      throws SQLException {
    return database.update(
            MOVE_ON,
            Arrays.asList(
                order.number() + 1,
                order.made() + (refusalCode == null ? 1 : 0),
                next,
                next == null ? "ENDED" : "ACTIVE",
                triedOn,
                refusalCode,
                order.id().toString(),
                order.number()))
        == 1;
  }

  /**
   * Leaves an order's next payment out.
   *
   * @param next the day of the one after it, or null where there is none
   * @return no where somebody else was first, or makes it
   */
  boolean leaveOut(StandingOrder order, @Nullable LocalDate next) throws SQLException {
    return database.update(
            LEAVE_OUT,
            Arrays.asList(
                order.number() + 1,
                next,
                next == null ? "ENDED" : "ACTIVE",
                order.id().toString(),
                order.number()))
        == 1;
  }

  void change(UUID id, Money amount, String reference) throws SQLException {
    database.update(
        "UPDATE payments_standing_order SET amount = ?, reference = ? WHERE id = ?",
        List.of(amount.minorUnits(), reference, id.toString()));
  }

  /** Ends an order that goes on, unless it is one payment that is being made. */
  void cancel(UUID id) throws SQLException {
    database.update(CANCEL, List.of(id.toString()));
  }

  private static StandingOrder order(ResultSet row) throws SQLException {
    return new StandingOrder(
        UUID.fromString(row.getString("id")),
        new CustomerId(UUID.fromString(row.getString("customer_id"))),
        row.getString("idempotency_key"),
        row.getBoolean("once"),
        StandingOrderView.State.valueOf(row.getString("state")),
        new AccountId(UUID.fromString(row.getString("account_id"))),
        destination(
            row.getString("to_kind"), row.getString("to_text"), row.getString("payee_name")),
        row.getString("payee_name"),
        Money.of(row.getLong("amount"), row.getString("currency")),
        row.getString("reference"),
        new Recurrence(
            Recurrence.Unit.valueOf(row.getString("unit")),
            row.getInt("every"),
            row.getObject("first_on", LocalDate.class),
            row.getObject("last_on", LocalDate.class),
            row.getObject("payments", Integer.class),
            Recurrence.WorkingDays.valueOf(row.getString("working_days"))),
        row.getInt("number"),
        row.getObject("next_on", LocalDate.class),
        uuid(row.getString("paying_id")),
        row.getInt("made"),
        row.getObject("tried_on", LocalDate.class),
        row.getObject("skipped_on", LocalDate.class),
        row.getString("refusal_code"),
        instant(row));
  }

  private static @Nullable UUID uuid(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return Database.instant(row, "created_at");
  }

  private static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }

  private static String kind(Destination to) {
    if (to instanceof Destination.ToAccount) {
      return "ACCOUNT";
    }
    if (to instanceof Destination.ToUkAccount) {
      return "UK";
    }
    if (to instanceof Destination.ToIban) {
      return "IBAN";
    }
    if (to instanceof Destination.ToPot) {
      return "POT";
    }
    return to instanceof Destination.ToPayee ? "PAYEE" : "PHONE";
  }

  private static String text(Destination to) {
    if (to instanceof Destination.ToAccount account) {
      return account.account().value().toString();
    }
    if (to instanceof Destination.ToUkAccount uk) {
      return uk.sortCode() + " " + uk.accountNumber();
    }
    if (to instanceof Destination.ToIban iban) {
      return iban.iban();
    }
    if (to instanceof Destination.ToPot saving) {
      return saving.pot().value().toString();
    }
    return to instanceof Destination.ToPayee payee
        ? payee.payee().value().toString()
        : ((Destination.ToPhone) to).number();
  }

  private static Destination destination(String kind, String text, String payee) {
    return switch (kind) {
      case "ACCOUNT" -> new Destination.ToAccount(new AccountId(UUID.fromString(text)));
      case "UK" -> new Destination.ToUkAccount(text.substring(0, 6), text.substring(7), payee);
      case "IBAN" -> new Destination.ToIban(text, payee);
      case "PAYEE" -> new Destination.ToPayee(new PayeeId(UUID.fromString(text)));
      case "POT" -> new Destination.ToPot(new PotId(UUID.fromString(text)));
      case "PHONE" -> new Destination.ToPhone(text);
      // A newer release's, which was here before: it stays due until that one is back.
      default -> throw new IllegalStateException("a destination of kind " + kind);
    };
  }
}
