package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds and keeps pots and what happened to their locks.
 *
 * <p>By queries alone: {@code EntityManager.find} answers "none" where the connection broke.
 */
@ApplicationScoped
public class PotRepository {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /**
   * A pot, and the acting customer who may use it.
   *
   * @param by the customer who acts
   * @param accountNumber of the pot's account
   */
  record Held(Pot pot, CustomerId by, String accountNumber) {

    Found found() {
      return new Found(pot, accountNumber);
    }
  }

  /**
   * A pot, whoever asks.
   *
   * @param accountNumber of the pot's account
   */
  record Found(Pot pot, String accountNumber) {}

  /** Any pot. */
  Optional<Found> find(PotId pot) {
    return entities
        .createQuery(
            "select p, a.accountNumber from Pot p join Account a on a.id = p.accountId"
                + " where p.id = :pot",
            Object[].class)
        .setParameter("pot", pot.value())
        .getResultStream()
        .findFirst()
        .map(row -> new Found((Pot) row[0], (String) row[1]));
  }

  /** A pot of an account that a log-in may use. */
  Optional<Held> held(PotId pot, String subject) {
    return entities
        .createQuery(
            "select p, c.id, a.accountNumber from Pot p join Account a on a.id = p.accountId"
                + " join Holder h on h.accountId = a.id join Customer c on c.id = h.customerId"
                + " where p.id = :pot and c.subject = :subject",
            Object[].class)
        .setParameter("pot", pot.value())
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst()
        .map(row -> new Held((Pot) row[0], new CustomerId((UUID) row[1]), (String) row[2]));
  }

  /** A pot, and nobody else changes it until this transaction ends. */
  Optional<Pot> lock(PotId pot) {
    return entities
        .createQuery("select p from Pot p where p.id = :pot", Pot.class)
        .setParameter("pot", pot.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** Pots of an account that are closed or are not, newest first. */
  List<Pot> of(AccountId account, boolean closed, @Nullable PotId before, int limit) {
    return entities
        .createQuery(
            "select p from Pot p where p.accountId = :account and p.state "
                + (closed ? "=" : "<>")
                + " :closed and (:before is null or p.id < :before) order by p.id desc",
            Pot.class)
        .setParameter("account", account.value())
        .setParameter("closed", PotState.CLOSED.name())
        .setParameter("before", before == null ? null : before.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many pots of an account are not closed. */
  long countOpen(AccountId account) {
    return entities
        .createQuery(
            "select count(p) from Pot p where p.accountId = :account and p.state <> :closed",
            Long.class)
        .setParameter("account", account.value())
        .setParameter("closed", PotState.CLOSED.name())
        .getSingleResult();
  }

  /** What happened to these pots' locks, oldest first, as far as this release has a word for it. */
  List<PotLock> locks(Collection<PotId> pots) {
    return pots.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select l from PotLock l where l.potId in :pots and l.change in :known order by l.id",
                PotLock.class)
            .setParameter("pots", pots.stream().map(PotId::value).toList())
            .setParameter("known", List.of(PotLockChange.values()))
            .getResultList();
  }

  /** Keeps a new pot. */
  void add(Pot pot) {
    entities.persist(pot);
  }

  /** Keeps what happened to a lock. */
  void add(PotLock lock) {
    entities.persist(lock);
  }
}
