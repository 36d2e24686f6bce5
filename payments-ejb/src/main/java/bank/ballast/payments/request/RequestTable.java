package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps requests for money, and what came of them. */
final class RequestTable {

  // Each way to a request has an index of its own; one condition for all would read every request.
  private static final String OF_CUSTOMER =
      "SELECT id FROM (SELECT request_id AS id FROM payments_request_part WHERE customer_id = ?"
          + " UNION SELECT request_id FROM payments_request_end"
          + " WHERE customer_id = ? AND outcome = 'PAID'";

  private static final String OF_ACCOUNTS =
      " UNION SELECT id FROM payments_request WHERE account_id IN (";

  private static final String ASKING_ACCOUNTS =
      ") UNION SELECT request_id FROM payments_request_part WHERE asked_account_id IN (";

  private static final String ADD =
      "INSERT IGNORE INTO payments_request (id, customer_id, asker_name, account_id, kind, note,"
          + " currency, total, own_part, recalls, created_at, expires_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADD_PART =
      "INSERT INTO payments_request_part (request_id, number, asked_as, customer_id,"
          + " asked_account_id, link_hash, several, amount) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ADD_END =
      "INSERT IGNORE INTO payments_request_end (request_id, number, slot, outcome, customer_id,"
          + " place, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

  private static final String COUNT =
      "SELECT COUNT(*) FROM payments_request r JOIN payments_request_part p ON p.request_id = r.id"
          + " LEFT JOIN payments_request_end e ON e.request_id = p.request_id"
          + " AND e.number = p.number AND e.slot = '00000000-0000-0000-0000-000000000000'"
          + " WHERE r.customer_id = ? AND r.expires_at > ?"
          + " AND (e.request_id IS NULL OR r.created_at > ?)";

  private final Database database;
  private final RequestRows rows;

  RequestTable(Database database) {
    this.database = database;
    this.rows = new RequestRows(database);
  }

  /**
   * Keeps a new request.
   *
   * @param links the hashes of its links' tokens, by the numbers of their parts
   * @return no where the payment was asked back before that it asks for
   */
  boolean add(MoneyRequest request, Map<Integer, byte[]> links) throws SQLException {
    int added =
        database.update(
            ADD,
            Arrays.asList(
                request.id().value().toString(),
                request.asker().value().toString(),
                request.askerName(),
                request.into().value().toString(),
                request.kind().name(),
                request.note(),
                request.currency().getCurrencyCode(),
                minorUnits(request.total()),
                minorUnits(request.ownPart()),
                request.recalls() == null ? null : request.recalls().value().toString(),
                request.createdAt(),
                request.expiresAt()));
    if (added == 0) {
      return false;
    }
    for (Part part : request.parts()) {
      CustomerId customer = part.customer();
      AccountId account = part.account();
      database.update(
          ADD_PART,
          Arrays.asList(
              request.id().value().toString(),
              part.number(),
              part.askedAs(),
              customer == null ? null : customer.value().toString(),
              account == null ? null : account.value().toString(),
              links.get(part.number()),
              part.several(),
              minorUnits(part.amount())));
    }
    return true;
  }

  /** Ends a part; no where it has come to its end before, or somebody pays it at this moment. */
  boolean end(Part part, End end) throws SQLException {
    return database.update(
            ADD_END,
            Arrays.asList(
                end.request().value().toString(),
                end.number(),
                end.slot().toString(),
                end.outcome().name(),
                end.by().value().toString(),
                part.several() ? part.place() : null,
                end.at()))
        == 1;
  }

  /** Notes a reminder; no where there was one on that day. */
  boolean remind(PaymentRequestId request, LocalDate day) throws SQLException {
    return database.update(
            "INSERT IGNORE INTO payments_request_reminder (request_id, reminded_on) VALUES (?, ?)",
            List.of(request.value().toString(), day))
        == 1;
  }

  /** Parts that a customer asked for which are open, or were asked for since then. */
  long count(CustomerId asker, Instant now, Instant since) throws SQLException {
    return database
        .rows(COUNT, List.of(asker.value().toString(), now, since), row -> row.getLong(1))
        .get(0);
  }

  Optional<MoneyRequest> find(PaymentRequestId request) throws SQLException {
    return rows.read(List.of(request.value().toString())).stream().findFirst();
  }

  /** What a link leads to: the request, and the number of the part. */
  record Linked(PaymentRequestId request, int number) {}

  Optional<Linked> find(byte[] link) throws SQLException {
    return database
        .rows(
            "SELECT request_id, number FROM payments_request_part WHERE link_hash = ?",
            Arrays.asList((Object) link),
            row -> new Linked(RequestRows.id(row, "request_id"), row.getInt("number")))
        .stream()
        .findFirst();
  }

  /** Requests that concern somebody, newest first. */
  List<MoneyRequest> of(Viewer viewer, @Nullable PaymentRequestId before, int limit)
      throws SQLException {
    String customer = viewer.customer().value().toString();
    List<Object> values = new ArrayList<>(List.of(customer, customer));
    StringBuilder query = new StringBuilder(OF_CUSTOMER);
    if (!viewer.accounts().isEmpty()) {
      List<String> accounts =
          viewer.accounts().stream().map(account -> account.value().toString()).toList();
      query.append(OF_ACCOUNTS).append(RequestRows.marks(accounts));
      query.append(ASKING_ACCOUNTS).append(RequestRows.marks(accounts)).append(')');
      values.addAll(accounts);
      values.addAll(accounts);
    }
    query.append(") concerned");
    if (before != null) {
      query.append(" WHERE id < ?");
      values.add(before.value().toString());
    }
    query.append(" ORDER BY id DESC LIMIT ?");
    values.add(limit);
    return rows.read(database.rows(query.toString(), values, row -> row.getString(1)));
  }

  private static @Nullable Long minorUnits(@Nullable Money money) {
    return money == null ? null : money.minorUnits();
  }
}
