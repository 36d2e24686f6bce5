package bank.ballast.operations.recall;

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

/**
 * Has customers told of what became of recalls, on one node of the stable release: after the answer
 * and not with it, so that an answer that was given is told even where its node died.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RunAs(Role.SYSTEM)
public class RecallTimer {

  private static final String WORK = "recall-telling";

  @Inject private Leases leases;
  @Inject private RecallTelling telling;

  /** Tells of the answers of the last seconds. */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  void tell() {
    if (leases.holds(WORK)) {
      telling.tellSome();
    }
  }
}
