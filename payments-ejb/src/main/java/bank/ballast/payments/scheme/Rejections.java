package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Keeps that another bank's payment was rejected together with the answer that says so. */
@Stateless
@RolesAllowed(Role.SYSTEM)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Rejections {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** Keeps both, or neither. */
  public void keep(CreditTransfer transfer, String reason, UUID answerId, StatusReport answer) {
    Database database = new Database(dataSource);
    try {
      new ReceivedCredits(database).addRejected(transfer, reason, clock.now());
      new Outbox(database).add(answerId, answer);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
