package bank.ballast.payments.request;

import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Tells who asked for money that it was paid, and notes it: or neither. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class PaymentNews {

  private static final int AT_A_TIME = 50;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Telling telling;

  /** Tells of the next few payments. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void tellSome() {
    Database database = new Database(dataSource);
    PaidRequests paid = new PaidRequests(database);
    RequestTable requests = new RequestTable(database);
    try {
      for (PaidRequests.Paid each : paid.untold(AT_A_TIME)) {
        MoneyRequest request = requests.find(each.request()).orElseThrow();
        request.parts().stream()
            .flatMap(part -> part.ends().stream())
            .filter(each::is)
            .forEach(end -> telling.paid(request, end));
        paid.told(each);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
