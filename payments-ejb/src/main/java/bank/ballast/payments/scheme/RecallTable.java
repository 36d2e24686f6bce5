package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.RecallId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Other banks' questions for money, and the answers. */
final class RecallTable {

  private static final String CREDITS =
      "SELECT id, account_id, amount, currency FROM payments_scheme_credit"
          + " WHERE transaction_id = ? AND rejection IS NULL";

  private static final String ADD =
      "INSERT IGNORE INTO payments_recall (id, credit_id, cancellation_id, account_id, sort_code,"
          + " account_number, reason, asked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String FIND =
      "SELECT r.id, r.credit_id, r.cancellation_id, r.account_id, r.reason, c.transaction_id,"
          + " c.amount, c.currency, c.debtor_name, c.reference,"
          + " EXISTS (SELECT 1 FROM payments_recall_answer a WHERE a.recall_id = r.id) AS answered"
          + " FROM payments_recall r JOIN payments_scheme_credit c ON c.id = r.credit_id"
          + " WHERE r.id = ?";

  private static final String RETURNED =
      "SELECT 1 FROM payments_recall_answer a JOIN payments_recall r ON r.id = a.recall_id"
          + " WHERE r.credit_id = ? AND a.granted LIMIT 1";

  private static final String REFUSE =
      "INSERT IGNORE INTO payments_recall_answer (recall_id, granted, refusal, consent, note,"
          + " answered_by, answered_at) VALUES (?, FALSE, ?, FALSE, ?, ?, UTC_TIMESTAMP(6))";

  private final Database database;

  RecallTable(Database database) {
    this.database = database;
  }

  /** A payment that came in. */
  record Credit(UUID id, UUID account, Money amount) {}

  /** A question, with the payment that it is about. */
  record Kept(
      RecallId id,
      UUID credit,
      String cancellationId,
      UUID account,
      String reason,
      String transaction,
      Money amount,
      String debtor,
      String reference,
      boolean answered) {}

  /** Which question it is: the other bank's name for it, and the payment that it is about. */
  static RecallId id(Credit credit, CancellationRequest asked) {
    return new RecallId(Ids.named("recalled/" + credit.id() + "/" + asked.cancellationId()));
  }

  /** Payments of this name that came in: one, unless two banks named theirs alike. */
  List<Credit> credits(String transaction) throws SQLException {
    return database.rows(
        CREDITS,
        List.of(transaction),
        row ->
            new Credit(
                UUID.fromString(row.getString("id")),
                UUID.fromString(row.getString("account_id")),
                Money.of(row.getLong("amount"), row.getString("currency"))));
  }

  void add(Credit credit, CancellationRequest asked, String sortCode, String number)
      throws SQLException {
    database.update(
        ADD,
        List.of(
            id(credit, asked).value().toString(),
            credit.id().toString(),
            asked.cancellationId(),
            credit.account().toString(),
            sortCode,
            number,
            asked.reason(),
            asked.createdAt()));
  }

  Optional<Kept> find(RecallId id) throws SQLException {
    return database.rows(FIND, List.of(id.value().toString()), RecallTable::kept).stream()
        .findFirst();
  }

  /** Whether a payment went back for another bank's question. */
  boolean isReturned(UUID credit) throws SQLException {
    return !database.rows(RETURNED, List.of(credit.toString()), row -> 1).isEmpty();
  }

  /** Keeps a refusal, with the caller's transaction; no where there is an answer already. */
  boolean refuse(RecallId id, String code, String note, String by) throws SQLException {
    return database.update(REFUSE, List.of(id.value().toString(), code, note, by)) == 1;
  }

  /** A grant as the ledger writes it: a second answer of any kind is refused with its entry. */
  static CompanionRow granted(RecallId id, boolean consent, String note, String by, Instant at) {
    Map<String, Object> values = new HashMap<>();
    values.put("recall_id", id.value());
    values.put("granted", 1);
    values.put("refusal", CompanionRow.Missing.NULL);
    values.put("consent", consent ? 1 : 0);
    values.put("note", note);
    values.put("answered_by", by);
    values.put("answered_at", at);
    return new CompanionRow("payments_recall_answer", values);
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new RecallId(UUID.fromString(row.getString("id"))),
        UUID.fromString(row.getString("credit_id")),
        row.getString("cancellation_id"),
        UUID.fromString(row.getString("account_id")),
        row.getString("reason"),
        row.getString("transaction_id"),
        Money.of(row.getLong("amount"), row.getString("currency")),
        row.getString("debtor_name"),
        row.getString("reference"),
        row.getBoolean("answered"));
  }
}
