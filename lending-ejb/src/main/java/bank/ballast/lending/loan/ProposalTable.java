package bank.ballast.lending.loan;

import bank.ballast.kernel.Constants;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanProposalId;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.platform.Database;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what staff propose. */
final class ProposalTable {

  private static final int MOST = 200;

  private static final String COLUMNS =
      "SELECT id, loan_id, kind, instalments, annual_rate, first_due, state, proposed_by, reason,"
          + " proposed_at, decided_by, decision FROM lending_proposal WHERE ";

  private final Database database;

  ProposalTable(Database database) {
    this.database = database;
  }

  /** Keeps a new one, unless another of the loan's is open. */
  boolean add(LoanProposal proposal) throws SQLException {
    ServiceLoan.Restructuring terms =
        proposal.what() instanceof ServiceLoan.Restructuring restructuring ? restructuring : null;
    try {
      database.update(
          "INSERT INTO lending_proposal (id, loan_id, open_loan_id, kind, instalments,"
              + " annual_rate, first_due, state, proposed_by, reason, proposed_at)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)",
          Arrays.asList(
              proposal.id().value().toString(),
              proposal.loan().value().toString(),
              proposal.loan().value().toString(),
              terms == null ? "WRITE_OFF" : "RESTRUCTURING",
              terms == null ? null : terms.instalments(),
              terms == null ? null : terms.annualRate(),
              terms == null ? null : terms.firstDue(),
              proposal.proposedBy(),
              proposal.reason(),
              proposal.proposedAt()));
      return true;
    } catch (SQLIntegrityConstraintViolationException open) {
      return false;
    }
  }

  Optional<LoanProposal> find(LoanProposalId id) throws SQLException {
    return database
        .rows(COLUMNS + "id = ?", List.of(id.value().toString()), ProposalTable::proposal)
        .stream()
        .findFirst();
  }

  List<LoanProposal> waiting() throws SQLException {
    return database.rows(
        COLUMNS + "state = 'PROPOSED' ORDER BY id LIMIT ?", List.of(MOST), ProposalTable::proposal);
  }

  List<LoanProposal> of(LoanId loan) throws SQLException {
    return database.rows(
        COLUMNS + "loan_id = ? ORDER BY id DESC LIMIT ?",
        List.of(loan.value().toString(), MOST),
        ProposalTable::proposal);
  }

  /** What was approved and is not done. */
  List<LoanProposal> toDo() throws SQLException {
    return database.rows(
        COLUMNS + "state = 'APPROVED' AND NOT done ORDER BY id LIMIT ?",
        List.of(MOST),
        ProposalTable::proposal);
  }

  /** Decides, unless somebody has. */
  boolean decide(LoanProposalId id, boolean approve, String by, String why, Instant at)
      throws SQLException {
    return database.update(
            "UPDATE lending_proposal SET state = ?, decided_by = ?, decision = ?, decided_at = ?,"
                + " open_loan_id = IF(?, open_loan_id, NULL) WHERE id = ? AND state = 'PROPOSED'",
            List.of(approve ? "APPROVED" : "REJECTED", by, why, at, approve, id.value().toString()))
        == 1;
  }

  /** Notes that what was approved is done. */
  void done(LoanProposalId id) throws SQLException {
    database.update(
        "UPDATE lending_proposal SET done = TRUE, open_loan_id = NULL WHERE id = ?",
        List.of(id.value().toString()));
  }

  private static LoanProposal proposal(ResultSet row) throws SQLException {
    LocalDate firstDue = row.getObject("first_due", LocalDate.class);
    BigDecimal rate = row.getBigDecimal("annual_rate");
    ServiceLoan what =
        firstDue == null || rate == null
            ? new ServiceLoan.WriteOff()
            : new ServiceLoan.Restructuring(
                row.getInt("instalments"), rate.stripTrailingZeros(), firstDue);
    return new LoanProposal(
        new LoanProposalId(UUID.fromString(row.getString("id"))),
        new LoanId(UUID.fromString(row.getString("loan_id"))),
        what,
        Constants.of(LoanProposal.State.class, row.getString("state"), LoanProposal.State.OTHER),
        row.getString("proposed_by"),
        row.getString("reason"),
        Database.instant(row, "proposed_at"),
        row.getString("decided_by"),
        row.getString("decision"));
  }
}
