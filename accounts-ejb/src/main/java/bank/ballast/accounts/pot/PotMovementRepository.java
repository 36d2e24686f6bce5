package bank.ballast.accounts.pot;

import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.hibernate.JDBCException;

/**
 * Finds what came of requests to move a pot's money, and keeps those that were refused. Each call
 * that writes is a transaction of its own.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PotMovementRepository {

  private static final int DUPLICATE_KEY = 1062;

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  @Resource private EJBContext context;

  /** What came of a request, if it was decided before. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<PotMovement> find(PotRequest request) {
    return entities
        .createQuery(
            "select m from PotMovement m where m.customerId = :customer"
                + " and m.idempotencyKey = :key",
            PotMovement.class)
        .setParameter("customer", request.customer().value())
        .setParameter("key", request.key())
        .getResultStream()
        .findFirst();
  }

  /** Keeps a refused one, unless the customer's key was used before; tells whether it did. */
  public boolean addIfFirst(PotMovement refused) {
    try {
      entities.persist(refused);
      entities.flush();
      return true;
    } catch (PersistenceException failure) {
      if (!isDuplicate(failure)) {
        throw failure;
      }
      context.setRollbackOnly();
      return false;
    }
  }

  private static boolean isDuplicate(PersistenceException failure) {
    Throwable cause = failure instanceof JDBCException ? failure : failure.getCause();
    return cause instanceof JDBCException jdbc && jdbc.getErrorCode() == DUPLICATE_KEY;
  }
}
