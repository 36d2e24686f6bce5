package bank.ballast.lending.loan;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import javax.sql.DataSource;

/** Loans that speak against lending their borrowers more. */
@ApplicationScoped
public class TroubledLoans {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** How many of these customers' loans are overdue today, by a day or more, or written off. */
  public long count(Collection<CustomerId> borrowers) {
    try {
      return new StandingTable(dataSource)
          .troubled(borrowers.stream().map(CustomerId::value).toList(), clock.today());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
