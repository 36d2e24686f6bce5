package bank.ballast.security.audit;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.security.Actors;
import bank.ballast.security.AuditTrail;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/** The audit trail in the table {@code security_audit}. */
@Stateless
public class AuditTrailBean implements AuditTrail {

  private static final int LARGEST_PAGE = 100;

  @PersistenceContext(unitName = "security")
  private EntityManager entities;

  @Inject private Actors actors;
  @Inject private BusinessClock clock;

  @Override
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR, Role.SYSTEM})
  public void record(String action, String object, String reason) {
    Object traceId = MDC.get(SecurityLog.TRACE_ID);
    entities.persist(
        new AuditAct(
            clock.now(),
            actors.current().subject(),
            action,
            object,
            reason,
            traceId == null ? null : traceId.toString()));
  }

  @Override
  @RolesAllowed({Role.AUDITOR, Role.SUPERVISOR})
  public List<Act> acts(@Nullable String object, @Nullable UUID before, int limit) {
    return entities
        .createQuery(
            "select a from AuditAct a"
                + " where (:object is null or a.object = :object)"
                + " and (:before is null or a.id < :before) order by a.id desc",
            AuditAct.class)
        .setParameter("object", object)
        .setParameter("before", before)
        .setMaxResults(Math.min(Math.max(limit, 1), LARGEST_PAGE))
        .getResultStream()
        .map(AuditAct::view)
        .toList();
  }
}
