package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.kernel.Ids;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Payments that came from other banks, taken or rejected. */
final class ReceivedCredits {

  private static final String FIND =
      "SELECT id, account_id, amount, currency, rejection FROM payments_scheme_credit WHERE id = ?";

  private static final String KNOWN =
      "SELECT id FROM payments_scheme_credit WHERE transaction_id = ? LIMIT 1";

  private static final String ADD =
      "INSERT INTO payments_scheme_credit (id, transaction_id, account_id, amount, currency,"
          + " debtor_name, debtor_sort_code, debtor_account_number, reference, rejection,"
          + " received_at) VALUES (?, ?, NULL, ?, ?, ?, ?, ?, ?, ?, ?)";

  private final Database database;

  ReceivedCredits(Database database) {
    this.database = database;
  }

  /**
   * One that was decided.
   *
   * @param rejection why not, or null
   */
  record Decided(
      UUID id, @Nullable UUID account, long amount, String currency, @Nullable String rejection) {}

  /** Which payment it is: the sending bank's own name for it, and which bank that is. */
  static UUID id(CreditTransfer transfer) {
    return Ids.named("credit/" + transfer.debtor().sortCode() + "/" + transfer.transactionId());
  }

  Optional<Decided> find(CreditTransfer transfer) throws SQLException {
    return database.rows(FIND, List.of(id(transfer).toString()), ReceivedCredits::decided).stream()
        .findFirst();
  }

  /** Whether any bank's payment of this id was decided. */
  boolean isKnown(String transactionId) throws SQLException {
    return !database.rows(KNOWN, List.of(transactionId), row -> row.getString(1)).isEmpty();
  }

  /** Keeps one that was rejected, with the caller's transaction. */
  void addRejected(CreditTransfer transfer, String rejection, Instant now) throws SQLException {
    database.update(
        ADD,
        Arrays.asList(
            id(transfer).toString(),
            transfer.transactionId(),
            transfer.amount().minorUnits(),
            transfer.amount().currencyCode(),
            transfer.debtor().name(),
            transfer.debtor().sortCode(),
            transfer.debtor().accountNumber(),
            transfer.reference(),
            rejection,
            now));
  }

  /** One that came in, as the ledger writes it. */
  static CompanionRow row(CreditTransfer transfer, UUID account, Instant now) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", id(transfer));
    values.put("transaction_id", transfer.transactionId());
    values.put("account_id", account);
    values.put("amount", transfer.amount().minorUnits());
    values.put("currency", transfer.amount().currencyCode());
    values.put("debtor_name", transfer.debtor().name());
    values.put("debtor_sort_code", transfer.debtor().sortCode());
    values.put("debtor_account_number", transfer.debtor().accountNumber());
    values.put("reference", transfer.reference());
    values.put("rejection", CompanionRow.Missing.NULL);
    values.put("received_at", now);
    return new CompanionRow("payments_scheme_credit", values);
  }

  private static Decided decided(ResultSet row) throws SQLException {
    String account = row.getString("account_id");
    return new Decided(
        UUID.fromString(row.getString("id")),
        account == null ? null : UUID.fromString(account),
        row.getLong("amount"),
        row.getString("currency"),
        row.getString("rejection"));
  }
}
