package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/**
 * Finds and keeps closures and the keys that they were asked for under.
 *
 * <p>By queries alone: {@code EntityManager.find} answers "none" where the connection broke.
 */
@ApplicationScoped
public class ClosureRepository {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** One. */
  Optional<Closure> find(ClosureId closure) {
    return entities
        .createQuery("select c from Closure c where c.id = :id", Closure.class)
        .setParameter("id", closure.value())
        .getResultStream()
        .findFirst();
  }

  /** One of an account that a customer may use. */
  Optional<Closure> held(ClosureId closure, CustomerId customer) {
    return entities
        .createQuery(
            "select c from Closure c join Holder h on h.accountId = c.accountId"
                + " where c.id = :id and h.customerId = :customer",
            Closure.class)
        .setParameter("id", closure.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** An account's latest. */
  Optional<Closure> latest(AccountId account) {
    return entities
        .createQuery(
            "select c from Closure c where c.accountId = :account order by c.id desc",
            Closure.class)
        .setParameter("account", account.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** What a customer's key was used for. */
  Optional<ClosureKey> key(ClosureRequest request) {
    return entities
        .createQuery(
            "select k from ClosureKey k where k.customerId = :customer and k.idempotencyKey = :key",
            ClosureKey.class)
        .setParameter("customer", request.by().value())
        .setParameter("key", request.key())
        .getResultStream()
        .findFirst();
  }

  /** Forgets the keys of a closure that was refused. */
  void forgetKeys(ClosureId closure) {
    entities
        .createQuery("delete from ClosureKey k where k.closureId = :closure")
        .setParameter("closure", closure.value())
        .executeUpdate();
  }

  /** Keeps a new one. */
  void add(Closure closure) {
    entities.persist(closure);
  }

  /** Writes now what would be written at the end of the transaction. */
  void flush() {
    entities.flush();
  }

  /** Keeps a new key. */
  void add(ClosureKey key) {
    entities.persist(key);
  }
}
