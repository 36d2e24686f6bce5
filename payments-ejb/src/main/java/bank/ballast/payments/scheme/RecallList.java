package bank.ballast.payments.scheme;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.payments.RecallId;
import bank.ballast.payments.ReceivedRecalls.Answer;
import bank.ballast.payments.ReceivedRecalls.Recall;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Other banks' questions as an agent sees them. */
final class RecallList {

  /**
   * Paid twice, a technical fault, and fraud: the reasons of a recall by the sender's bank, which a
   * bank may follow by itself. Whatever else is the sender's own wish, and takes the consent of
   * whoever has the money (European Payments Council, rulebooks of the SEPA credit transfers:
   * recall, and request for recall by the originator).
   */
  private static final Set<String> WITHOUT_CONSENT = Set.of("DUPL", "TECH", "FRAD");

  private static final String SELECT =
      "SELECT r.id, r.account_id, r.sort_code, r.account_number, r.reason, r.asked_at,"
          + " c.transaction_id, c.amount, c.currency, c.debtor_name, c.debtor_sort_code,"
          + " a.granted, a.refusal, a.consent, a.note, a.answered_by, a.answered_at"
          + " FROM payments_recall r JOIN payments_scheme_credit c ON c.id = r.credit_id"
          + " LEFT JOIN payments_recall_answer a ON a.recall_id = r.id";

  private static final String OPEN =
      SELECT + " WHERE a.recall_id IS NULL ORDER BY r.asked_at, r.id LIMIT ?";

  private static final String ANSWERED =
      SELECT + " WHERE a.recall_id IS NOT NULL ORDER BY a.answered_at DESC, r.id LIMIT ?";

  private final Database database;
  private final Ledger ledger;

  RecallList(Database database, Ledger ledger) {
    this.database = database;
    this.ledger = ledger;
  }

  /** A row, and whose money it asks for. */
  private record Row(LedgerAccountId account, Recall recall) {}

  static boolean needsConsent(String reason) {
    return !WITHOUT_CONSENT.contains(reason);
  }

  List<Recall> open(int limit) {
    return list(OPEN, limit);
  }

  List<Recall> answered(int limit) {
    return list(ANSWERED, limit);
  }

  private List<Recall> list(String query, int limit) {
    List<Row> rows;
    try {
      rows = database.rows(query, List.of(limit), RecallList::row);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<LedgerAccountId, LedgerAccountView> accounts =
        ledger.accounts(rows.stream().map(Row::account).distinct().toList());
    List<Recall> recalls = new ArrayList<>();
    for (Row row : rows) {
      LedgerAccountView account = accounts.get(row.account());
      recalls.add(account == null ? row.recall() : with(row.recall(), account.available()));
    }
    return recalls;
  }

  private static Recall with(Recall recall, Money available) {
    return new Recall(
        recall.id(),
        recall.transaction(),
        recall.amount(),
        recall.from(),
        recall.fromSortCode(),
        recall.reason(),
        recall.needsConsent(),
        recall.sortCode(),
        recall.accountNumber(),
        recall.askedAt(),
        available,
        recall.answer());
  }

  private static Row row(ResultSet row) throws SQLException {
    Money amount = Money.of(row.getLong("amount"), row.getString("currency"));
    return new Row(
        new LedgerAccountId(UUID.fromString(row.getString("account_id"))),
        new Recall(
            new RecallId(UUID.fromString(row.getString("id"))),
            row.getString("transaction_id"),
            amount,
            row.getString("debtor_name"),
            row.getString("debtor_sort_code"),
            row.getString("reason"),
            needsConsent(row.getString("reason")),
            row.getString("sort_code"),
            row.getString("account_number"),
            Database.instant(row, "asked_at"),
            Money.zero(amount.currency()),
            answer(row)));
  }

  private static @Nullable Answer answer(ResultSet row) throws SQLException {
    return row.getString("note") == null
        ? null
        : new Answer(
            row.getBoolean("granted"),
            row.getString("refusal"),
            row.getBoolean("consent"),
            row.getString("note"),
            row.getString("answered_by"),
            Database.instant(row, "answered_at"));
  }
}
