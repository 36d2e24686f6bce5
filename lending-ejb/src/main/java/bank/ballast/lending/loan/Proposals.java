package bank.ballast.lending.loan;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanProposalId;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.platform.Database;
import bank.ballast.security.AuditTrail;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Proposals and decisions, each with its act in the audit trail or not at all; and what was
 * approved, done once though a server dies in between.
 */
@ApplicationScoped
public class Proposals {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private AuditTrail trail;
  @Inject private LoanBook book;
  @Inject private Servicing servicing;
  @Inject private BusinessClock clock;

  /** Keeps a proposal. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public LoanProposal propose(LoanId loan, ServiceLoan what, String by, String reason) {
    LoanProposal proposal =
        new LoanProposal(
            LoanProposalId.next(),
            loan,
            what,
            LoanProposal.State.PROPOSED,
            by,
            reason,
            clock.now(),
            null,
            null);
    try {
      if (!table().add(proposal)) {
        throw new Refusal(LendingRefusal.LOAN_PROPOSAL_OPEN);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    trail.record("LOAN_CHANGE_PROPOSED", loan.toString(), reason);
    return proposal;
  }

  /** Decides, as somebody else than who proposed. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void decide(LoanProposal proposal, boolean approve, String by, String reason) {
    if (approve && by.equals(proposal.proposedBy())) {
      throw new Refusal(LendingRefusal.LOAN_OWN_PROPOSAL);
    }
    try {
      if (!table().decide(proposal.id(), approve, by, reason, clock.now())) {
        throw new Refusal(LendingRefusal.LOAN_PROPOSAL_DECIDED);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    trail.record(
        approve ? "LOAN_CHANGE_APPROVED" : "LOAN_CHANGE_REJECTED",
        proposal.loan().toString(),
        reason);
  }

  /** Does what was approved: once, by the name of the proposal. */
  void carryOut(LoanProposal proposal) {
    String by = Optional.ofNullable(proposal.decidedBy()).orElse(proposal.proposedBy());
    String why = Optional.ofNullable(proposal.decision()).orElse(proposal.reason());
    book.happen(
        proposal.loan(),
        Asking.byBank("proposal/" + proposal.id()),
        history ->
            Optional.of(servicing.change(history, proposal.what()).by(new LoanChange.By(by, why))));
    try {
      table().done(proposal.id());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private ProposalTable table() {
    return new ProposalTable(new Database(dataSource));
  }
}
