package bank.ballast.lending.product;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.LoanProductView;
import bank.ballast.lending.LoanQuoteView;
import bank.ballast.lending.LoanQuotes;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Reckons what loans would cost. */
@Stateless
@RolesAllowed(Role.ANYONE_SIGNED_IN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LoanQuotesBean implements LoanQuotes {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Pricing pricing;
  @Inject private BusinessClock clock;

  @Override
  public List<LoanProductView> offered() {
    try {
      return new ProductTable(new Database(dataSource))
          .offered(clock.today()).stream().map(Product::view).toList();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  @Override
  public LoanQuoteView quote(AskForQuote ask) {
    return pricing.quote(ask, clock.today());
  }
}
