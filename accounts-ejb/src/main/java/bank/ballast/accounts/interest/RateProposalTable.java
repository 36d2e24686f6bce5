package bank.ballast.accounts.interest;

import bank.ballast.accounts.SavingsRateProposal;
import bank.ballast.platform.Approval;
import bank.ballast.platform.ApprovalColumns;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps rates that were proposed, and the rates that became of them. */
final class RateProposalTable {

  private static final int SHOWN = 50;

  private static final String COLUMNS =
      "SELECT id, effective_on, millionths, "
          + ApprovalColumns.NAMES
          + " FROM accounts_savings_rate_proposal";

  private static final String ADD =
      "INSERT IGNORE INTO accounts_savings_rate_proposal (id, effective_on, millionths, state,"
          + " waiting, reason, proposed_by, proposed_at) VALUES (?, ?, ?, 'PROPOSED', 1, ?, ?, ?)";

  private static final String DECIDE =
      ApprovalColumns.deciding("accounts_savings_rate_proposal", "id = ?");

  private static final String ANNOUNCE =
      "INSERT IGNORE INTO accounts_savings_rate (id, effective_on, millionths, announced_at,"
          + " announced_by) VALUES (?, ?, ?, ?, ?)";

  private final Database database;

  RateProposalTable(Database database) {
    this.database = database;
  }

  /** The latest first. */
  List<SavingsRateProposal> all() throws SQLException {
    return database.rows(
        COLUMNS + " ORDER BY id DESC LIMIT ?", List.of(SHOWN), RateProposalTable::proposal);
  }

  Optional<SavingsRateProposal> find(UUID id) throws SQLException {
    return database
        .rows(COLUMNS + " WHERE id = ?", List.of(id.toString()), RateProposalTable::proposal)
        .stream()
        .findFirst();
  }

  /** Keeps a proposal, unless another one waits; tells whether it did. */
  boolean add(UUID id, Rate rate, String reason, String by, Instant at) throws SQLException {
    return database.update(
            ADD, List.of(id.toString(), rate.effectiveOn(), rate.millionths(), reason, by, at))
        == 1;
  }

  /** Decides one that waits; tells whether it did. */
  boolean decide(UUID id, Approval.State state, String by, Instant at, String why)
      throws SQLException {
    return database.update(DECIDE, ApprovalColumns.decision(state, by, at, why, id.toString()))
        == 1;
  }

  /** Makes it the rate from its day on, unless there is one for this day; tells whether it did. */
  boolean announce(UUID id, Rate rate, String by, Instant at) throws SQLException {
    return database.update(
            ANNOUNCE, List.of(id.toString(), rate.effectiveOn(), rate.millionths(), at, by))
        == 1;
  }

  private static SavingsRateProposal proposal(ResultSet row) throws SQLException {
    return new SavingsRateProposal(
        UUID.fromString(row.getString("id")),
        new Rate(row.getInt("millionths"), row.getObject("effective_on", LocalDate.class)).view(),
        ApprovalColumns.read(row));
  }
}
