package bank.ballast.operations.goodwill;

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
 * Books what was decided, a small batch at a time, on one node of the stable release. What a node
 * that died left behind is gone on with by the next.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RunAs(Role.SYSTEM)
public class GoodwillTimer {

  private static final Logger LOG = Logger.getLogger(GoodwillTimer.class);

  private static final String WORK = "goodwill-credits";

  /** Then the timer comes again; whoever else waits for the thread is not kept for long. */
  private static final int BATCHES = 50;

  @Inject private Leases leases;
  @Inject private GoodwillBooking booking;

  /** Books until nothing is left, for as long as the lease is held. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void book() {
    try {
      for (int batch = 0; batch < BATCHES && leases.holds(WORK); batch++) {
        if (!booking.bookSome()) {
          return;
        }
      }
    } catch (Refusal away) {
      LOG.infof("Goodwill credits wait: %s", away.code());
    }
  }
}
