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
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** Tells loans anew. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(Collection<LoanId> loans) {
    List<UUID> ids = loans.stream().map(LoanId::value).toList();
    if (ids.isEmpty()) {
      return;
    }
    try {
      StandingTable table = new StandingTable(dataSource);
      Map<UUID, Standing> locked =
          table.lock(ids).stream().collect(Collectors.toMap(Standing::loan, one -> one));
      LocalDate today = clock.today();
      // After the lock, so that whoever tells last has seen what the one before saw.
      for (LoanHistory history : new LoanTable(new Database(dataSource)).histories(ids)) {
        Standing before = locked.get(history.loan().id().value());
        if (before != null) {
          LoanPosition position = history.at(today);
          Standing told = Standing.of(history, position, before);
          table.keep(told, today, told.isAccruing(position.earnedInterest().minorUnits()));
        }
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /** Through which day a loan's interest is in the books. */
  LocalDate accruedThrough(Loan loan) {
    return accruedThrough(List.of(loan.id().value()))
        .getOrDefault(loan.id().value(), loan.paidOutOn());
  }

  /** Through which day the interest of each of these is in the books. */
  Map<UUID, LocalDate> accruedThrough(Collection<UUID> loans) {
    try {
      return new StandingTable(dataSource)
          .find(loans).stream().collect(Collectors.toMap(Standing::loan, Standing::accruedThrough));
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
