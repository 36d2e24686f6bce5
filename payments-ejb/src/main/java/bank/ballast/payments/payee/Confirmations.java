package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.security.Role;
import bank.ballast.security.StepUpAct;
import bank.ballast.security.StepUps;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Which accounts a customer has confirmed, by a payment or as a payee. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class Confirmations {

  private static final String KNOWN =
      "SELECT EXISTS (SELECT 1 FROM payments_confirmed_target"
          + " WHERE customer_id = ?1 AND target = ?2)"
          + " OR EXISTS (SELECT 1 FROM payments_payee WHERE customer_id = ?1 AND target = ?2)";

  private static final String ADD =
      "INSERT IGNORE INTO payments_confirmed_target (customer_id, target, confirmed_at)"
          + " VALUES (?1, ?2, ?3)";

  @PersistenceContext(unitName = "payments")
  private EntityManager entities;

  @Inject private StepUps stepUps;
  @Inject private Allowances allowances;
  @Inject private BusinessClock clock;

  /** Whether the account is one of them. Asked by every payment, so one question without more. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean has(CustomerId customer, Target target) {
    Number known =
        (Number)
            entities
                .createNativeQuery(KNOWN)
                .setParameter(1, customer.value().toString())
                .setParameter(2, target.text())
                .getSingleResult();
    return known.intValue() == 1;
  }

  /**
   * Wants the act confirmed, in one transaction with what follows from it: the account is known,
   * and small payments count anew.
   *
   * @throws bank.ballast.kernel.Refusal as {@link StepUps#require}
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public void confirm(CustomerId customer, Target target, StepUpAct act, String use) {
    stepUps.require(act, use);
    allowances.confirmed(customer);
    entities
        .createNativeQuery(ADD)
        .setParameter(1, customer.value().toString())
        .setParameter(2, target.text())
        .setParameter(3, clock.now())
        .executeUpdate();
  }
}
