package bank.ballast.payments.settlement;

import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.BreakId;
import bank.ballast.payments.BreakKind;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.Settlement;
import bank.ballast.payments.scheme.Reasons;
import bank.ballast.payments.scheme.SettlementAccounts;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Shows what was compared, and keeps what people make of it. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR})
public class SettlementBean implements Settlement {

  private static final String DAYS =
      "SELECT d.settlement_day, d.statement_id, d.opening, d.closing, d.our_closing,"
          + " (SELECT COUNT(*) FROM payments_settlement_item i"
          + " WHERE i.settlement_day = d.settlement_day AND i.kind = 'MATCHED') AS matched,"
          + " (SELECT COUNT(*) FROM payments_settlement_item i"
          + " LEFT JOIN payments_settlement_resolution r ON r.item_id = i.id"
          + " WHERE i.settlement_day = d.settlement_day AND i.closed_on IS NULL"
          + " AND r.item_id IS NULL) AS breaks"
          + " FROM payments_settlement_day d ORDER BY d.settlement_day DESC LIMIT ?";

  private static final String BREAKS =
      "SELECT i.id, i.kind, i.settlement_day, i.transaction_id, i.our_entry_id, i.our_amount,"
          + " i.our_date, i.their_day, i.their_reference, i.their_amount, i.their_date, i.closed_on,"
          + " r.reason, r.resolved_by, r.resolved_at FROM payments_settlement_item i"
          + " LEFT JOIN payments_settlement_resolution r ON r.item_id = i.id";

  private static final String OPEN =
      BREAKS
          + " WHERE i.closed_on IS NULL AND r.item_id IS NULL"
          + " ORDER BY i.settlement_day, i.kind, i.their_line, i.our_sequence LIMIT ?";

  // What was matched at once was never a break.
  private static final String DONE =
      BREAKS
          + " WHERE r.item_id IS NOT NULL OR (i.closed_on IS NOT NULL"
          + " AND (i.kind <> 'MATCHED' OR i.closed_on <> i.settlement_day))"
          + " ORDER BY COALESCE(r.resolved_at, i.closed_on) DESC, i.id LIMIT ?";

  private static final String LOCK =
      "SELECT closed_on FROM payments_settlement_item WHERE id = ?"
          + " AND (kind <> 'MATCHED' OR closed_on <> settlement_day) FOR UPDATE";

  private static final String RESOLVE =
      "INSERT IGNORE INTO payments_settlement_resolution (item_id, reason, resolved_by,"
          + " resolved_at) VALUES (?, ?, ?, UTC_TIMESTAMP(6))";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;

  @Override
  public Optional<Tie> tie() {
    Database database = new Database(dataSource);
    try {
      Optional<Days.Kept> last = new Days(database).last();
      if (last.isEmpty()) {
        return Optional.empty();
      }
      return Optional.of(
          new Tie(
              last.get().day(),
              pounds(last.get().ours()),
              pounds(last.get().closing()),
              pounds(new Items(database).explained())));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public List<Day> days(int limit) {
    return rows(DAYS, limit, SettlementBean::day);
  }

  @Override
  public List<Break> open(int limit) {
    return rows(OPEN, limit, SettlementBean::read);
  }

  @Override
  public List<Break> done(int limit) {
    return rows(DONE, limit, SettlementBean::read);
  }

  @Override
  public void resolve(BreakId id, String reason) {
    String why = Reasons.typed(reason);
    Database database = new Database(dataSource);
    String item = id.value().toString();
    try {
      List<Boolean> found =
          database.rows(LOCK, List.of(item), row -> row.getString("closed_on") == null);
      if (found.isEmpty()) {
        throw new Refusal(PaymentsRefusal.BREAK_NOT_FOUND);
      }
      String subject = actors.current().subject();
      if (!found.get(0) || database.update(RESOLVE, List.of(item, why, subject)) == 0) {
        throw new Refusal(PaymentsRefusal.BREAK_OVER);
      }
      trail.record("BREAK_RESOLVED", id.toString(), why);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private <T> List<T> rows(String query, int limit, Database.Row<T> row) {
    try {
      return new Database(dataSource).rows(query, List.of(limit), row);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private static Day day(ResultSet row) throws SQLException {
    return new Day(
        row.getObject("settlement_day", LocalDate.class),
        row.getString("statement_id"),
        pounds(row.getLong("opening")),
        pounds(row.getLong("closing")),
        pounds(row.getLong("our_closing")),
        row.getLong("matched"),
        row.getLong("breaks"));
  }

  private static Break read(ResultSet row) throws SQLException {
    String kind = row.getString("kind");
    String entry = row.getString("our_entry_id");
    String reason = row.getString("reason");
    return new Break(
        new BreakId(UUID.fromString(row.getString("id"))),
        kind.equals("MATCHED") ? was(entry, row) : BreakKind.valueOf(kind),
        row.getObject("settlement_day", LocalDate.class),
        row.getString("transaction_id"),
        side(row, "our_amount", "our_date", entry),
        side(row, "their_amount", "their_date", row.getString("their_reference")),
        row.getObject("closed_on", LocalDate.class),
        reason == null
            ? null
            : new Resolution(
                reason, row.getString("resolved_by"), Database.instant(row, "resolved_at")));
  }

  /** A break that closed itself waited for the side that is dated later. */
  private static BreakKind was(@Nullable String entry, ResultSet row) throws SQLException {
    LocalDate theirs = row.getObject("their_day", LocalDate.class);
    LocalDate first = row.getObject("settlement_day", LocalDate.class);
    return entry != null && first.equals(theirs) ? BreakKind.ONLY_THEIRS : BreakKind.ONLY_OURS;
  }

  private static @Nullable Side side(
      ResultSet row, String amount, String date, @Nullable String name) throws SQLException {
    String pence = row.getString(amount);
    return pence == null
        ? null
        : new Side(pounds(Long.parseLong(pence)), row.getObject(date, LocalDate.class), name);
  }

  private static Money pounds(long pence) {
    return new Money(pence, SettlementAccounts.CURRENCY);
  }
}
