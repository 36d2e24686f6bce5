package bank.ballast.payments.scheme;

import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStep;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Payments that went to other banks, and the steps that payments took after they were decided. */
public final class SentPayments {

  private static final String FIND =
      "SELECT p.id, p.account_id, p.amount, p.currency, p.payee_name, p.reference,"
          + " (SELECT GROUP_CONCAT(s.step) FROM payments_step s WHERE s.payment_id = p.id) AS steps"
          + " FROM payments_payment p"
          + " WHERE p.id = ? AND p.kind = 'SCHEME' AND p.status = 'PENDING'";

  private static final String ADD =
      "INSERT IGNORE INTO payments_step (payment_id, step, reason, happened_at)"
          + " VALUES (?, ?, ?, UTC_TIMESTAMP(6))";

  private static final int CODE_LENGTH = 4;

  private final Database database;

  /** Those in this database. */
  public SentPayments(Database database) {
    this.database = database;
  }

  /**
   * A payment that was sent, or is to be.
   *
   * @param account the payer's
   * @param payee whom it was for
   * @param taken the steps that it has taken
   */
  record Sent(
      PaymentId id,
      LedgerAccountId account,
      Money amount,
      String payee,
      String reference,
      Set<PaymentStep.Kind> taken) {

    /** Whether the other bank's answer is known: yes or no. */
    boolean isAnswered() {
      return taken.contains(PaymentStep.Kind.SETTLED) || taken.contains(PaymentStep.Kind.REFUSED);
    }
  }

  /** The payment that the scheme means by a transaction's id, if it is one of this bank's. */
  Optional<Sent> find(String transactionId) throws SQLException {
    PaymentId id;
    try {
      id = PaymentId.parse(transactionId);
    } catch (Refusal malformed) {
      return Optional.empty();
    }
    return database.rows(FIND, List.of(id.value().toString()), SentPayments::sent).stream()
        .findFirst();
  }

  /** Keeps a step, with the caller's transaction; one that was taken stays as it is. */
  public void add(PaymentId payment, PaymentStep.Kind step, @Nullable String reason)
      throws SQLException {
    database.update(
        ADD,
        Arrays.asList(
            payment.value().toString(), step.name(), reason == null ? null : code(reason)));
  }

  /** A step as the ledger writes it. */
  public static CompanionRow step(
      PaymentId payment, PaymentStep.Kind step, @Nullable String reason, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("payment_id", payment.value());
    values.put("step", step.name());
    values.put("reason", reason == null ? CompanionRow.Missing.NULL : code(reason));
    values.put("happened_at", at);
    return new CompanionRow("payments_step", values);
  }

  /**
   * A reason of the external code list; what is longer is somebody's own words, NARR in that list.
   */
  private static String code(String reason) {
    return reason.length() > CODE_LENGTH ? "NARR" : reason;
  }

  private static Sent sent(ResultSet row) throws SQLException {
    String steps = row.getString("steps");
    return new Sent(
        new PaymentId(UUID.fromString(row.getString("id"))),
        new LedgerAccountId(UUID.fromString(row.getString("account_id"))),
        Money.of(row.getLong("amount"), row.getString("currency")),
        row.getString("payee_name"),
        row.getString("reference"),
        steps == null
            ? Set.of()
            : Arrays.stream(steps.split(",", -1))
                .map(step -> Constants.of(PaymentStep.Kind.class, step, PaymentStep.Kind.OTHER))
                .collect(Collectors.toSet()));
  }
}
