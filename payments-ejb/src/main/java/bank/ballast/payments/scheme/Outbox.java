package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.PaymentMessage;
import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.iso20022.SchemeXml;
import bank.ballast.kernel.Ids;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Messages to the scheme, which wait to be sent or to be answered. Its times are the database's
 * own.
 *
 * <p>A row leaves the queue of those that wait when the scheme has answered and not when it was
 * sent: a broker that loses what it holds loses nothing of the bank's.
 */
final class Outbox {

  private static final String TABLE = "payments_scheme_out";

  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  /** What the scheme answers; whatever else is sent has done its work by that. */
  private static final Set<String> ANSWERED =
      Set.of(CreditTransfer.NAME, PaymentReturn.NAME, CancellationRequest.NAME);

  private static final String DUE =
      "SELECT id, name, transaction_id, body, state, attempts FROM payments_scheme_out"
          + " WHERE state IN ('WAITING', 'SENT') AND next_at <= UTC_TIMESTAMP(6)"
          + " ORDER BY next_at LIMIT ?";

  // Twice as long a pause each time. In this order: what stands to the left has its new value when
  // what stands to the right is computed.
  private static final String CLAIM =
      "UPDATE payments_scheme_out SET next_at = UTC_TIMESTAMP(6)"
          + " + INTERVAL LEAST(?, ? * POW(2, LEAST(attempts, 20))) SECOND, attempts = attempts + 1"
          + " WHERE id = ? AND state = ? AND attempts = ?";

  private static final String SENT =
      "UPDATE payments_scheme_out SET state = ?, sent_at = UTC_TIMESTAMP(6)"
          + " WHERE id = ? AND state = 'WAITING'";

  private static final String END =
      "UPDATE payments_scheme_out SET state = 'DONE' WHERE transaction_id = ? AND name = ?"
          + " AND state <> 'DONE'";

  private static final String AGAIN =
      "UPDATE payments_scheme_out SET state = 'WAITING', next_at = UTC_TIMESTAMP(6)"
          + " WHERE transaction_id = ? AND name = ?";

  private static final String REPEAT =
      "UPDATE payments_scheme_out SET state = 'WAITING', next_at = UTC_TIMESTAMP(6) WHERE id = ?";

  private static final String INSERT =
      "INSERT IGNORE INTO payments_scheme_out"
          + " (id, name, transaction_id, body, state, attempts, next_at, created_at)"
          + " VALUES (?, ?, ?, ?, 'WAITING', 0, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))";

  private final Database database;

  Outbox(Database database) {
    this.database = database;
  }

  /** A message that is due to be sent, or asked about. */
  record Due(UUID id, String name, String transactionId, String body, boolean sent, int attempts) {}

  /** What a message with this id is called in the world. */
  static String messageId(UUID id) {
    return Ids.format("msg", id);
  }

  /** A message as the ledger writes it. */
  static CompanionRow row(UUID id, PaymentMessage message) {
    return new CompanionRow(TABLE, values(id, message));
  }

  /** An order as the ledger writes it, which tells the payment that it is of. */
  static CompanionRow order(UUID id, PaymentId payment, PaymentMessage message) {
    Map<String, Object> values = values(id, message);
    values.put("payment_id", payment.value());
    return new CompanionRow(TABLE, values);
  }

  private static Map<String, Object> values(UUID id, PaymentMessage message) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id);
    values.put("name", message.name());
    values.put("transaction_id", message.transactionId());
    values.put("body", SchemeXml.write(message));
    values.put("state", "WAITING");
    values.put("attempts", 0);
    values.put("next_at", message.createdAt());
    values.put("created_at", message.createdAt());
    return values;
  }

  /** Puts a message in, with the caller's transaction; one that is there stays as it is. */
  void add(UUID id, PaymentMessage message) throws SQLException {
    database.update(
        INSERT,
        List.of(id.toString(), message.name(), message.transactionId(), SchemeXml.write(message)));
  }

  /** Those whose time has come, the longest due first. */
  List<Due> due(int most) throws SQLException {
    return database.rows(DUE, List.of(most), Outbox::due);
  }

  /** Takes one to send it or to ask about it now; no where another node has taken it. */
  boolean claim(Due due) throws SQLException {
    return database.update(
            CLAIM,
            List.of(
                LONGEST_PAUSE.toSeconds(),
                Orders.ANSWER.toSeconds(),
                due.id().toString(),
                due.sent() ? "SENT" : "WAITING",
                due.attempts()))
        == 1;
  }

  /** It is with the scheme's queue. */
  void sent(Due due) throws SQLException {
    database.update(
        SENT, List.of(ANSWERED.contains(due.name()) ? "SENT" : "DONE", due.id().toString()));
  }

  /** The message of this kind about a payment was answered: nothing more is to be done with it. */
  void answered(String transactionId, String name) throws SQLException {
    database.update(END, List.of(transactionId, name));
  }

  /** The message of this kind about a payment is to be sent once more. */
  void again(String transactionId, String name) throws SQLException {
    database.update(AGAIN, List.of(transactionId, name));
  }

  /** A message is to be sent once more. */
  void again(UUID id) throws SQLException {
    database.update(REPEAT, List.of(id.toString()));
  }

  private static Due due(ResultSet row) throws SQLException {
    return new Due(
        UUID.fromString(row.getString("id")),
        row.getString("name"),
        row.getString("transaction_id"),
        row.getString("body"),
        row.getString("state").equals("SENT"),
        row.getInt("attempts"));
  }
}
