package bank.ballast.payments.scheme;

import bank.ballast.kernel.Money;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.SchemeRecords;
import bank.ballast.platform.Database;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** Looks into the line's two tables. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR})
public class SchemeRecordsBean implements SchemeRecords {

  private static final String LINE =
      "SELECT (SELECT COUNT(*) FROM payments_scheme_out"
          + " WHERE name = 'pacs.008.001.08' AND state <> 'DONE') AS on_their_way,"
          + " (SELECT COUNT(*) FROM payments_scheme_out WHERE state = 'WAITING') AS unsent,"
          + " (SELECT COUNT(*) FROM payments_scheme_in WHERE state = 'STUCK') AS stuck,"
          + " (SELECT MAX(received_at) FROM payments_scheme_in) AS last_heard";

  private static final String ON_THEIR_WAY =
      "SELECT p.id, p.created_at, p.amount, p.currency, p.payee_sort_code, o.state, o.attempts"
          + " FROM payments_scheme_out o JOIN payments_payment p ON p.id = o.payment_id"
          + " WHERE o.name = 'pacs.008.001.08' AND o.state <> 'DONE'"
          + " ORDER BY o.created_at LIMIT ?";

  private static final String STUCK =
      "SELECT digest, name, transaction_id, problem, received_at, state FROM payments_scheme_in"
          + " WHERE state = 'STUCK' OR (state = 'WAITING' AND problem IS NOT NULL)"
          + " ORDER BY received_at LIMIT ?";

  private static final String TRY_AGAIN =
      "UPDATE payments_scheme_in SET state = 'WAITING', next_at = UTC_TIMESTAMP(6)"
          + " WHERE digest = ? AND state = 'STUCK'";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AuditTrail trail;

  @Override
  public Line line() {
    return rows(LINE, List.of(), SchemeRecordsBean::line).get(0);
  }

  @Override
  public List<OnItsWay> onTheirWay(int limit) {
    return rows(ON_THEIR_WAY, List.of(limit), SchemeRecordsBean::onItsWay);
  }

  @Override
  public List<Stuck> stuck(int limit) {
    return rows(STUCK, List.of(limit), SchemeRecordsBean::stuck);
  }

  @Override
  public void tryAgain(String id) {
    try {
      if (new Database(dataSource).update(TRY_AGAIN, List.of(id)) == 1) {
        trail.record("SCHEME_MESSAGE_TRIED_AGAIN", id, "");
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private <T> List<T> rows(String query, List<?> values, Database.Row<T> row) {
    try {
      return new Database(dataSource).rows(query, values, row);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getLong("on_their_way"),
        row.getLong("unsent"),
        row.getLong("stuck"),
        row.getString("last_heard") == null ? null : Database.instant(row, "last_heard"));
  }

  private static OnItsWay onItsWay(ResultSet row) throws SQLException {
    return new OnItsWay(
        new PaymentId(UUID.fromString(row.getString("id"))),
        Database.instant(row, "created_at"),
        Money.of(row.getLong("amount"), row.getString("currency")),
        row.getString("payee_sort_code"),
        row.getString("state").equals("SENT"),
        row.getInt("attempts"));
  }

  private static Stuck stuck(ResultSet row) throws SQLException {
    return new Stuck(
        row.getString("digest"),
        row.getString("name"),
        row.getString("transaction_id"),
        row.getString("problem") == null ? "" : row.getString("problem"),
        Database.instant(row, "received_at"),
        row.getString("state").equals("WAITING"));
  }
}
