package bank.ballast.payments.request;

import bank.ballast.kernel.Refusal;
import bank.ballast.platform.Leases;
import bank.ballast.security.Role;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.jboss.logging.Logger;

/**
 * Has those told who asked for money that was paid, on one node of the stable release: after the
 * payment and not with it, so that a payment is told of even where its node died.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RunAs(Role.SYSTEM)
public class PaymentNewsTimer {

  private static final Logger LOG = Logger.getLogger(PaymentNewsTimer.class);

  private static final String WORK = "payment-request-news";

  @Inject private Leases leases;
  @Inject private PaymentNews news;

  /** Tells of the payments of the last second. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void tell() {
    try {
      if (leases.holds(WORK)) {
        news.tellSome();
      }
    } catch (Refusal away) {
      // What is untold stays so, and the next second tries again.
      LOG.debug("News wait for the database", away);
    }
  }
}
