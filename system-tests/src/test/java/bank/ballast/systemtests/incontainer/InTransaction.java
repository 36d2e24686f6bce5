package bank.ballast.systemtests.incontainer;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/** Calls beans inside a database transaction. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class InTransaction {

  /** Does something while a transaction is open. */
  public void run(Runnable deed) {
    deed.run();
  }
}
