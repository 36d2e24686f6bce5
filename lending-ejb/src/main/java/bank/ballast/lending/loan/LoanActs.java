package bank.ballast.lending.loan;

import bank.ballast.lending.LoanId;
import bank.ballast.lending.ServiceLoan;
import bank.ballast.security.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Writes what staff did to loans into the audit trail. The loan's own event names them as well. */
@ApplicationScoped
public class LoanActs {

  @Inject private AuditTrail trail;

  /** Writes one. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void record(ServiceLoan what, LoanId loan, String reason) {
    String name = what.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_");
    trail.record("LOAN_" + name.toUpperCase(Locale.ROOT), loan.toString(), reason);
  }
}
