package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.payments.PaymentRequestView.State;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads requests for money with their parts, and what came of them. */
final class RequestRows {

  private static final String REQUESTS =
      "SELECT id, customer_id, asker_name, account_id, kind, note, currency, total, own_part,"
          + " recalls, created_at, expires_at FROM payments_request WHERE id IN (";

  private static final String PARTS =
      "SELECT p.request_id, p.number, p.asked_as, p.customer_id, p.asked_account_id, p.several,"
          + " p.amount, r.currency FROM payments_request_part p"
          + " JOIN payments_request r ON r.id = p.request_id"
          + " WHERE p.request_id IN (";

  private static final String ENDS =
      "SELECT e.request_id, e.number, e.slot, e.outcome, e.customer_id, e.payer_name,"
          + " e.payment_id, e.amount, e.ended_at, r.currency FROM payments_request_end e"
          + " JOIN payments_request r ON r.id = e.request_id"
          + " WHERE e.request_id IN (";

  private final Database database;

  RequestRows(Database database) {
    this.database = database;
  }

  /** Those with these ids, newest first. */
  List<MoneyRequest> read(List<String> ids) throws SQLException {
    if (ids.isEmpty()) {
      return List.of();
    }
    String among = marks(ids) + ")";
    Map<PaymentRequestId, List<End>> ends =
        grouped(database.rows(ENDS + among + " ORDER BY e.ended_at", ids, RequestRows::end));
    Map<PaymentRequestId, List<Part>> parts =
        database
            .rows(
                PARTS + among + " ORDER BY p.number",
                ids,
                row -> {
                  PaymentRequestId request = id(row, "request_id");
                  return Map.entry(request, part(row, ends.getOrDefault(request, List.of())));
                })
            .stream()
            .collect(
                Collectors.groupingBy(
                    Map.Entry::getKey,
                    Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    return database.rows(
        REQUESTS + among + " ORDER BY id DESC",
        ids,
        row -> request(row, parts.getOrDefault(id(row, "id"), List.of())));
  }

  private static Map<PaymentRequestId, List<End>> grouped(List<End> ends) {
    return ends.stream().collect(Collectors.groupingBy(End::request));
  }

  private static MoneyRequest request(ResultSet row, List<Part> parts) throws SQLException {
    String currency = row.getString("currency");
    return new MoneyRequest(
        id(row, "id"),
        new CustomerId(uuid(row, "customer_id")),
        row.getString("asker_name"),
        new AccountId(uuid(row, "account_id")),
        Constants.of(Kind.class, row.getString("kind"), Kind.OTHER),
        row.getString("note"),
        Money.currency(currency),
        money(row, "total", currency),
        money(row, "own_part", currency),
        optional(row, "recalls", PaymentId::new),
        Database.instant(row, "created_at"),
        Database.instant(row, "expires_at"),
        parts);
  }

  private static Part part(ResultSet row, List<End> ofRequest) throws SQLException {
    int number = row.getInt("number");
    return new Part(
        number,
        row.getString("asked_as"),
        optional(row, "customer_id", CustomerId::new),
        optional(row, "asked_account_id", AccountId::new),
        row.getBoolean("several"),
        money(row, "amount", row.getString("currency")),
        ofRequest.stream().filter(end -> end.number() == number).toList());
  }

  private static End end(ResultSet row) throws SQLException {
    PaymentId payment = optional(row, "payment_id", PaymentId::new);
    return new End(
        id(row, "request_id"),
        row.getInt("number"),
        uuid(row, "slot"),
        Constants.of(State.class, row.getString("outcome"), State.OTHER),
        new CustomerId(uuid(row, "customer_id")),
        payment == null
            ? null
            : new End.Paid(
                payment,
                row.getString("payer_name"),
                Money.of(row.getLong("amount"), row.getString("currency"))),
        Database.instant(row, "ended_at"));
  }

  private static @Nullable Money money(ResultSet row, String column, String currency)
      throws SQLException {
    Long minorUnits = row.getObject(column, Long.class);
    return minorUnits == null ? null : Money.of(minorUnits, currency);
  }

  static PaymentRequestId id(ResultSet row, String column) throws SQLException {
    return new PaymentRequestId(uuid(row, column));
  }

  private static UUID uuid(ResultSet row, String column) throws SQLException {
    return UUID.fromString(row.getString(column));
  }

  private static <T> @Nullable T optional(ResultSet row, String column, Function<UUID, T> of)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : of.apply(UUID.fromString(text));
  }

  /** As many question marks. */
  static String marks(Collection<String> values) {
    return values.stream().map(value -> "?").collect(Collectors.joining(", "));
  }
}
