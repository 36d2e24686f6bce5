package bank.ballast.systemtests.incontainer;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.function.Supplier;
import org.jboss.ejb3.annotation.RunAsPrincipal;

/** Calls beans as another supervisor. */
@Stateless
@PermitAll
@RunAs("supervisor")
@RunAsPrincipal("in-container-supervisor-2")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InOtherSupervisorsName {

  /** Does something in this identity. */
  public <T> T ask(Supplier<T> deed) {
    return deed.get();
  }
}
