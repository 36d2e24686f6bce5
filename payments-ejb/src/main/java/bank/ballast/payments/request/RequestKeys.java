package bank.ballast.payments.request;

import bank.ballast.kernel.Refusal;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Under which keys requests were made. */
final class RequestKeys {

  private static final String FIND =
      "SELECT content, seed, request_id FROM payments_request_key"
          + " WHERE customer_id = ? AND key_hash = ?";

  private static final String ADD =
      "INSERT INTO payments_request_key (customer_id, key_hash, content, seed, request_id)"
          + " VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  RequestKeys(Database database) {
    this.database = database;
  }

  /**
   * A request that was made under a key.
   *
   * @param seed of its links
   */
  record Made(PaymentRequestId request, String seed) {}

  private record Row(String content, Made made) {}

  /**
   * What was made under the key, if something was.
   *
   * @throws Refusal {@link PaymentsRefusal#IDEMPOTENCY_KEY_REUSED} where it is something else
   */
  Optional<Made> find(AskedUnder asked) throws SQLException {
    Optional<Row> found =
        database
            .rows(
                FIND,
                List.of(asked.customer().value().toString(), asked.key()),
                row ->
                    new Row(
                        row.getString("content"),
                        new Made(RequestRows.id(row, "request_id"), row.getString("seed"))))
            .stream()
            .findFirst();
    if (found.filter(row -> !row.content().equals(asked.content())).isPresent()) {
      throw new Refusal(PaymentsRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return found.map(Row::made);
  }

  /** Keeps what is made under the key, with the caller's transaction. */
  void add(AskedUnder asked, Made made) throws SQLException {
    database.update(
        ADD,
        List.of(
            asked.customer().value().toString(),
            asked.key(),
            asked.content(),
            made.seed(),
            made.request().value().toString()));
  }
}
