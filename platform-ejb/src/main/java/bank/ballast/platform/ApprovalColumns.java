package bank.ballast.platform;

import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/**
 * The columns by which a module's table keeps what two persons decide: {@code state}, {@code
 * waiting} (unique, null once it is decided: one proposal at a time for whatever it names), {@code
 * reason}, {@code proposed_by}, {@code proposed_at}, {@code decided_by}, {@code decided_at}, {@code
 * decision}. The table has a constraint of its own that nobody approved what they proposed.
 */
public final class ApprovalColumns {

  /** As they are read. */
  public static final String NAMES =
      "state, reason, proposed_by, proposed_at, decided_by, decided_at, decision";

  private static final String DECIDED =
      " SET state = ?, waiting = NULL, decided_by = ?, decided_at = ?, decision = ?"
          + " WHERE state = 'PROPOSED' AND ";

  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  private ApprovalColumns() {}

  /**
   * The statement by which a row is decided, whoever comes first: it finds none that is decided.
   * {@link #decision} has the values before those of the row's name.
   *
   * @param table its name, from code
   * @param row what names one row, from code
   */
  public static String deciding(String table, String row) {
    return "UPDATE " + table + DECIDED + row;
  }

  /** The values with which {@link #deciding} decides a row. */
  public static List<Object> decision(
      Approval.State state, String by, Instant at, String why, Object row) {
    return List.of(state.name(), by, at, why, row);
  }

  /** Reads them from a row. */
  public static Approval read(ResultSet row) throws SQLException {
    String by = row.getString("decided_by");
    Instant at = by == null ? null : Database.instant(row, "decided_at");
    return new Approval(
        Constants.of(Approval.State.class, row.getString("state"), Approval.State.OTHER),
        row.getString("reason"),
        row.getString("proposed_by"),
        Database.instant(row, "proposed_at"),
        by,
        at,
        row.getString("decision"));
  }

  /**
   * The reason that was typed, without blanks around it.
   *
   * @throws Refusal {@link PlatformRefusal#PROPOSAL_REASON_MISSING}
   */
  public static String typed(String reason) {
    String stripped = reason.strip();
    if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
      throw new Refusal(
          PlatformRefusal.PROPOSAL_REASON_MISSING,
          "minimum",
          Integer.toString(SHORTEST),
          "maximum",
          Integer.toString(LONGEST));
    }
    return stripped;
  }
}
