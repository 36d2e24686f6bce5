package bank.ballast.accounts.joint;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.InvitationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds and keeps invitations.
 *
 * <p>By queries alone: {@code EntityManager.find} answers "none" where the connection broke.
 */
@ApplicationScoped
public class InvitationRepository {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** One to an account that a customer may use. */
  Optional<Invitation> held(InvitationId invitation, CustomerId customer) {
    return entities
        .createQuery(
            "select i from Invitation i join Holder h on h.accountId = i.accountId"
                + " where i.id = :id and h.customerId = :customer",
            Invitation.class)
        .setParameter("id", invitation.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** One, and nobody else changes it until this transaction ends. */
  Optional<Invitation> lock(InvitationId invitation) {
    return entities
        .createQuery("select i from Invitation i where i.id = :id", Invitation.class)
        .setParameter("id", invitation.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** That of a code, and nobody else changes it until this transaction ends. */
  Optional<Invitation> lock(byte[] codeHash) {
    return entities
        .createQuery("select i from Invitation i where i.codeHash = :hash", Invitation.class)
        .setParameter("hash", codeHash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** That of an account which is under way or was never found over, with its row locked. */
  Optional<Invitation> lockUnderWay(AccountId account) {
    return entities
        .createQuery(
            "select i from Invitation i where i.accountId = :account and i.underWay = 1",
            Invitation.class)
        .setParameter("account", account.value())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  /** An account's, newest first. */
  List<Invitation> of(AccountId account, @Nullable InvitationId before, int limit) {
    return page("i.accountId = :whose", account.value(), before, limit);
  }

  /** What a customer claimed, newest first. */
  List<Invitation> claimedBy(CustomerId customer, @Nullable InvitationId before, int limit) {
    return page("i.claimantId = :whose", customer.value(), before, limit);
  }

  private List<Invitation> page(String rule, UUID whose, @Nullable InvitationId before, int limit) {
    return entities
        .createQuery(
            "select i from Invitation i where "
                + rule
                + " and (:before is null or i.id < :before) order by i.id desc",
            Invitation.class)
        .setParameter("whose", whose)
        .setParameter("before", before == null ? null : before.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Keeps a new one. */
  void add(Invitation invitation) {
    entities.persist(invitation);
  }

  /** Writes now what would be written at the end of the transaction. */
  void flush() {
    entities.flush();
  }
}
