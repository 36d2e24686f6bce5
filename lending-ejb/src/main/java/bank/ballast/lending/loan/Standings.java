package bank.ballast.lending.loan;

import bank.ballast.credit.life.LoanPosition;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.lending.LoanId;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/**
 * Keeps where loans stood. An event is in the books before its loan's standing knows of it: what a
 * server that died left behind is told by the next close of business.
 */
@ApplicationScoped
public class Standings {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** Tells a loan anew. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(LoanId loan) {
    try {
      StandingTable table = new StandingTable(dataSource);
      List<Standing> locked = table.lock(List.of(loan.value()));
      // After the lock, so that whoever tells last has seen what the one before saw.
      LoanHistory history = new LoanTable(new Database(dataSource)).history(loan).orElseThrow();
      for (Standing before : locked) {
        LocalDate today = clock.today();
        LoanPosition position = history.at(today);
        Standing told = Standing.of(history, position, before);
        table.keep(told, today, told.isAccruing(position.earnedInterest().minorUnits()));
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Through which day a loan's interest is in the books. */
  LocalDate accruedThrough(Loan loan) {
    try {
      return new StandingTable(dataSource)
          .find(loan.id().value())
          .map(Standing::accruedThrough)
          .orElse(loan.paidOutOn());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Keeps an event that moves nothing, unless another was quicker. */
  boolean keep(CompanionRow event) {
    try {
      return new StandingTable(dataSource).add(event);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
