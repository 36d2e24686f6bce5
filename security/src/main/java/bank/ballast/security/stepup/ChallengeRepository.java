package bank.ballast.security.stepup;

import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps challenges. What a refusal leaves behind is written in a transaction of its own, because
 * the refusal undoes the caller's.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ChallengeRepository {

  @PersistenceContext(unitName = "security")
  private EntityManager entities;

  /** Keeps a new one, whatever becomes of the caller. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void add(Challenge challenge) {
    entities.persist(challenge);
  }

  /** One of this person's. Read anew, since others may have spent it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<Challenge> find(UUID id, String subject) {
    return entities
        .createQuery(
            "select c from Challenge c where c.id = :id and c.subject = :subject", Challenge.class)
        .setParameter("id", id)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** Makes it void, unless it has served. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void makeVoid(UUID id, Instant at) {
    entities
        .createQuery(
            "update Challenge c set c.voidAt = :at where c.id = :id and c.usedFor is null"
                + " and c.voidAt is null")
        .setParameter("id", id)
        .setParameter("at", at)
        .executeUpdate();
  }

  /** Removes some of those that were made before a moment and served nobody; how many. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @RolesAllowed(Role.SYSTEM)
  public int removeUnused(Instant before) {
    return entities
        .createNativeQuery(
            "DELETE FROM security_step_up WHERE made_at < ?1 AND used_for IS NULL LIMIT 1000")
        .setParameter(1, before)
        .executeUpdate();
  }

  /** Spends it for this use, in the caller's transaction; tells whether it was there to spend. */
  public boolean spend(UUID id, String use, Instant at) {
    return entities
            .createNativeQuery(
                "UPDATE security_step_up SET used_for = ?2, used_at = COALESCE(used_at, ?3)"
                    + " WHERE id = ?1 AND void_at IS NULL AND (used_for IS NULL OR used_for = ?2)")
            .setParameter(1, id.toString())
            .setParameter(2, use)
            .setParameter(3, at)
            .executeUpdate()
        == 1;
  }
}
