package bank.ballast.lending.loan;

import bank.ballast.kernel.Refusal;
import bank.ballast.lending.LoanProposal;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** Does what was approved and was not done, because a server died in between. */
@ApplicationScoped
public class ApprovedProposals implements DailyWork {

  private static final Logger LOG = Logger.getLogger(ApprovedProposals.class);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Proposals proposals;

  @Override
  public String name() {
    return "loan-proposals";
  }

  @Override
  public LocalTime from() {
    return LocalTime.MIDNIGHT;
  }

  @Override
  public List<String> keys(LocalDate day, Part part, String after, int limit) {
    return part.number() > 0
        ? List.of()
        : toDo().stream()
            .map(proposal -> proposal.id().value().toString())
            .filter(key -> key.compareTo(after) > 0)
            .limit(limit)
            .toList();
  }

  @Override
  public void run(LocalDate day, List<String> keys) {
    for (LoanProposal proposal : toDo()) {
      try {
        proposals.carryOut(proposal);
      } catch (Refusal since) {
        // The loan was repaid, for one: a person sees it on the loan's page.
        LOG.warnf("Proposal %s can't be carried out: %s", proposal.id(), since.code());
      }
    }
  }

  private List<LoanProposal> toDo() {
    try {
      return new ProposalTable(new Database(dataSource)).toDo();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
