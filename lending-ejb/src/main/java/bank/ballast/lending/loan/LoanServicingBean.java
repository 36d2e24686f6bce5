package bank.ballast.lending.loan;

import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.life.Arrears;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LendingRefusal;
import bank.ballast.lending.LoanEventView;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanProposal;
import bank.ballast.lending.LoanProposalId;
import bank.ballast.lending.LoanServicing;
import bank.ballast.lending.LoanView;
import bank.ballast.lending.OwedPrincipal;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.platform.Database;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Looking after loans. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanServicingBean implements LoanServicing {

  private static final int LOANS_OF_A_CUSTOMER = 100;
  private static final int LARGEST_LIST = 200;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LoanBook book;
  @Inject private LoanViews views;
  @Inject private Servicing servicing;
  @Inject private Proposals proposals;
  @Inject private LoanActs acts;
  @Inject private Actors actors;
  @Inject private SecurityLog log;
  @Inject private BusinessClock clock;

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<LoanView> of(CustomerId customer) {
    try {
      return new LoanTable(new Database(dataSource))
          .of(customer, null, LOANS_OF_A_CUSTOMER).stream().map(views::of).toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public Optional<LoanView> loan(LoanId loan) {
    return book.find(loan).map(views::of);
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<LoanEventView> events(LoanId loan) {
    return book.find(loan).map(views::events).orElse(List.of());
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public Map<LoanId, LoanEventView> lastEvents(Collection<LoanId> loans) {
    try {
      return new LoanTable(new Database(dataSource))
          .histories(loans.stream().map(LoanId::value).toList()).stream()
              .filter(history -> !history.events().isEmpty())
              .collect(Collectors.toMap(history -> history.loan().id(), views::lastEvent));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<OwedPrincipal> course(LoanId loan) {
    return book.find(loan).map(views::course).orElse(List.of());
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<LoanView> overdue(@Nullable Arrears arrears, int limit) {
    LocalDate today = clock.today();
    try {
      List<UUID> loans =
          new StandingTable(dataSource)
              .overdue(OverdueSince.of(arrears, today), Math.min(Math.max(limit, 1), LARGEST_LIST));
      // As they are now: what was paid since the standing was told is no longer overdue.
      return new LoanTable(new Database(dataSource))
          .histories(loans).stream()
              .map(views::of)
              .filter(loan -> loan.position().overdueSince() != null)
              .sorted(LoanViews.LONGEST_OVERDUE_FIRST)
              .toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public Map<Arrears, Long> overdueCounts() {
    try {
      return new StandingTable(dataSource).overdueCounts(clock.today());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public Optional<LoanProposal> act(LoanId loan, int seen, ServiceLoan what, String reason) {
    String why = reason(reason);
    String by = actors.current().subject();
    LoanHistory now = book.find(loan).orElseThrow(() -> new Refusal(LendingRefusal.LOAN_NOT_FOUND));
    requireSeen(now, seen);
    if (what.takesTwo()) {
      // Refused at once where it could not be done.
      servicing.change(now, what);
      return Optional.of(proposals.propose(loan, what, by, why));
    }
    book.happen(
        loan,
        null,
        history -> {
          requireSeen(history, seen);
          return Optional.of(servicing.change(history, what).by(new LoanChange.By(by, why)));
        });
    acts.record(what, loan, why);
    log.decided("LOAN_" + what.getClass().getSimpleName(), loan.toString(), "DONE");
    return Optional.empty();
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<LoanProposal> waiting() {
    try {
      return table().waiting();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.AUDITOR})
  public List<LoanProposal> proposals(LoanId loan) {
    try {
      return table().of(loan);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  @RolesAllowed(Role.SUPERVISOR)
  public LoanProposal decide(LoanProposalId id, boolean approve, String reason) {
    String why = reason(reason);
    LoanProposal proposal = find(id);
    boolean again = approve && proposal.state() == LoanProposal.State.APPROVED;
    if (!again) {
      if (approve && proposal.state() == LoanProposal.State.PROPOSED) {
        servicing.change(book.find(proposal.loan()).orElseThrow(), proposal.what());
      }
      proposals.decide(proposal, approve, actors.current().subject(), why);
    }
    LoanProposal decided = find(id);
    if (approve) {
      proposals.carryOut(decided);
    }
    log.decided("LOAN_PROPOSAL", id.toString(), decided.state().name());
    return decided;
  }

  private static void requireSeen(LoanHistory now, int seen) {
    if (now.sequence() != seen) {
      throw new Refusal(LendingRefusal.LOAN_CHANGED_SINCE);
    }
  }

  private static String reason(String typed) {
    String stripped = typed.strip();
    if (stripped.length() < SHORTEST_REASON || stripped.length() > LONGEST_REASON) {
      throw new Refusal(
          LendingRefusal.MALFORMED_REASON,
          "minimum",
          Integer.toString(SHORTEST_REASON),
          "maximum",
          Integer.toString(LONGEST_REASON));
    }
    return stripped;
  }

  private LoanProposal find(LoanProposalId id) {
    try {
      return table()
          .find(id)
          .orElseThrow(() -> new Refusal(LendingRefusal.LOAN_PROPOSAL_NOT_FOUND));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private ProposalTable table() {
    return new ProposalTable(new Database(dataSource));
  }
}
