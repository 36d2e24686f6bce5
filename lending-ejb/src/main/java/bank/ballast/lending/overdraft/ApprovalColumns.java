package bank.ballast.lending.overdraft;

import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.Approval;
import bank.ballast.lending.OverdraftRefusal;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** The columns of whatever two persons decide. */
final class ApprovalColumns {

  /** As they are read. */
  static final String NAMES =
      "state, reason, proposed_by, proposed_at, decided_by, decided_at, decision";

  /** As they are decided, once: a question mark each for state, who, when and why. */
  static final String DECIDED =
      " SET state = ?, waiting = NULL, decided_by = ?, decided_at = ?, decision = ?"
          + " WHERE state = 'PROPOSED' AND ";

  private static final int SHORTEST = 5;
  private static final int LONGEST = 500;

  private ApprovalColumns() {}

  static Approval read(ResultSet row) throws SQLException {
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
   * Refuses whoever may not decide, or comes late.
   *
   * @throws Refusal {@link OverdraftRefusal#OVERDRAFT_DECIDED}, {@link
   *     OverdraftRefusal#OVERDRAFT_OWN_PROPOSAL}
   */
  static void requireDecidable(Approval approval, String by, boolean approving) {
    if (approval.state() != Approval.State.PROPOSED) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_DECIDED);
    }
    if (approving && approval.proposedBy().equals(by)) {
      throw new Refusal(OverdraftRefusal.OVERDRAFT_OWN_PROPOSAL);
    }
  }

  /**
   * The reason that was typed, without blanks around it.
   *
   * @throws Refusal {@link OverdraftRefusal#OVERDRAFT_REASON_MISSING}
   */
  static String typed(String reason) {
    String stripped = reason.strip();
    if (stripped.length() < SHORTEST || stripped.length() > LONGEST) {
      throw new Refusal(
          OverdraftRefusal.OVERDRAFT_REASON_MISSING,
          "minimum",
          Integer.toString(SHORTEST),
          "maximum",
          Integer.toString(LONGEST));
    }
    return stripped;
  }
}
