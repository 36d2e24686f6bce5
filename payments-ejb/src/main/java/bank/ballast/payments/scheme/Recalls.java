package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.RecallReason;
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

/** Asks other banks for money back. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Recalls {

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private BusinessClock clock;

  /** Keeps that a payment is asked for together with the message that asks: once, by its id. */
  public void ask(PaymentView payment, RecallReason reason) {
    Database database = new Database(dataSource);
    UUID id = Ids.named("recall/" + payment.id().value());
    try {
      new SentPayments(database).add(payment.id(), PaymentStep.Kind.RECALL_ASKED, reason.code());
      new Outbox(database)
          .add(
              id,
              new CancellationRequest(
                  Outbox.messageId(id),
                  clock.now(),
                  Outbox.messageId(id),
                  payment.id().toString(),
                  payment.amount(),
                  reason.code()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
