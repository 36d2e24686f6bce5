package bank.ballast.operations.desk;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.operations.OperationsRefusal;
import bank.ballast.operations.VisitId;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Visits, and the trail of what was done in them: each method is a short database transaction of
 * its own, so that the desk holds none while the ledger works.
 */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class VisitBook {

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  @Inject private Actors actors;
  @Inject private AuditTrail trail;
  @Inject private BusinessClock clock;

  /** Opens a visit of the current actor, and writes it down: both, or neither. */
  public VisitId open(CustomerId customer, String reason) {
    Reason typed = Reason.typed(reason);
    VisitId id = VisitId.next();
    entities.persist(new Visit(id, actors.current().subject(), customer, typed, clock.now()));
    trail.record("CUSTOMER_OPENED", customer.toString(), typed.text());
    return id;
  }

  /**
   * Whose records the current actor may see by this visit.
   *
   * @throws Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}
   */
  public CustomerId visited(VisitId visit) {
    return open(visit).customer();
  }

  /**
   * Writes down that the current actor looks at something within a visit, for the visit's reason,
   * durably before this returns.
   *
   * @return whose records it is in
   * @throws Refusal {@link OperationsRefusal#VISIT_NOT_OPEN}
   */
  public CustomerId look(VisitId visit, String action, String object) {
    Visit open = open(visit);
    trail.record(action, object, open.reason());
    return open.customer();
  }

  private Visit open(VisitId visit) {
    // Somebody else's visit and one that never was give the same answer.
    // A query, because EntityManager.find answers "none" where the connection broke.
    return entities
        .createQuery("select v from Visit v where v.id = :id", Visit.class)
        .setParameter("id", visit.value())
        .getResultStream()
        .findFirst()
        .filter(found -> found.isOpenFor(actors.current().subject(), clock.now()))
        .orElseThrow(() -> new Refusal(OperationsRefusal.VISIT_NOT_OPEN));
  }

  /** Writes an act of the current actor down, durably before this returns. */
  public void write(String action, String object, String reason) {
    trail.record(action, object, reason);
  }
}
