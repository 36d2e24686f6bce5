package bank.ballast.payments.request;

import bank.ballast.payments.PaymentRequestId;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Payments of which who asked for them is still to be told. */
final class PaidRequests {

  private static final String UNTOLD =
      "SELECT request_id, number, slot FROM payments_request_end"
          + " WHERE outcome = 'PAID' AND told_at IS NULL ORDER BY ended_at LIMIT ?";

  private static final String TOLD =
      "UPDATE payments_request_end SET told_at = UTC_TIMESTAMP(6)"
          + " WHERE request_id = ? AND number = ? AND slot = ?";

  private final Database database;

  PaidRequests(Database database) {
    this.database = database;
  }

  /** A payment, by the key of its row. */
  record Paid(PaymentRequestId request, int number, UUID slot) {

    boolean is(End end) {
      return end.request().equals(request) && end.number() == number && end.slot().equals(slot);
    }
  }

  /** Those of which nobody was told, the oldest first. */
  List<Paid> untold(int most) throws SQLException {
    return database.rows(UNTOLD, List.of(most), PaidRequests::paid);
  }

  /** Notes that who asked was told, with the caller's transaction. */
  void told(Paid paid) throws SQLException {
    database.update(
        TOLD, List.of(paid.request().value().toString(), paid.number(), paid.slot().toString()));
  }

  private static Paid paid(ResultSet row) throws SQLException {
    return new Paid(
        RequestRows.id(row, "request_id"),
        row.getInt("number"),
        UUID.fromString(row.getString("slot")));
  }
}
