package bank.ballast.security.actor;

import bank.ballast.security.Actor;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the container who calls. Open to all: who acts may always be asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ActorsBean implements Actors {

  private static final List<String> ROLES =
      List.of(Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.OPERATOR, Role.AUDITOR, Role.SYSTEM);

  @Resource private SessionContext context;

  @Override
  public Actor current() {
    Set<String> held =
        ROLES.stream().filter(context::isCallerInRole).collect(Collectors.toUnmodifiableSet());
    return new Actor(context.getCallerPrincipal().getName(), held);
  }
}
