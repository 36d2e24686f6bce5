package bank.ballast.lending.loan;

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
 * Has borrowers told of what happened to their loans, on one node of the stable release: after it
 * and not with it, so that the ledger's commits stay short, and what happened is told of even where
 * its node died.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RunAs(Role.SYSTEM)
public class LoanNewsTimer {

  private static final Logger LOG = Logger.getLogger(LoanNewsTimer.class);

  private static final String WORK = "loan-news";

  /** After which the lease is asked for anew: a morning's collection is more than one turn. */
  private static final int TURNS = 10;

  @Inject private Leases leases;
  @Inject private LoanNews news;

  /** Tells of what happened in the last seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tell() {
    try {
      if (leases.holds(WORK)) {
        for (int turn = 0; turn < TURNS && news.tellSome(); turn++) {
          LOG.debug("There is more to tell");
        }
      }
    } catch (Refusal away) {
      // What is untold stays so, and the next turn tries again.
      LOG.debug("News of loans wait for the database", away);
    }
  }
}
