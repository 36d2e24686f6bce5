package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
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
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.JDBCException;
import org.jspecify.annotations.Nullable;

/**
 * Finds payments, and keeps those that were refused. Each call that writes is a transaction of its
 * own.
 */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PaymentRepository {

  private static final int DUPLICATE_KEY = 1062;

  @PersistenceContext(unitName = "payments")
  private EntityManager entities;

  @Resource private EJBContext context;

  /** What came of a request, if it was decided before. Asked by every payment, so without more. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Optional<Payment> find(PaymentRequest request) {
    return entities
        .createQuery(
            "select p from Payment p where p.customerId = :customer and p.kind in :kinds"
                + " and p.idempotencyKey = :key",
            Payment.class)
        .setParameter("customer", request.customer().value())
        // A key stands for one thing asked for, whichever way the money takes.
        .setParameter("kinds", request.kind().sharingKeys())
        .setParameter("key", request.key())
        .getResultStream()
        .findFirst();
  }

  /** Whether the customer's key stands for another payment, on a later day. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public boolean isScheduledUnder(PaymentRequest request) {
    return !entities
        .createNativeQuery(
            "SELECT 1 FROM payments_standing_order"
                + " WHERE customer_id = ?1 AND idempotency_key = ?2 AND once AND id <> ?3")
        .setParameter(1, request.customer().value().toString())
        .setParameter(2, request.key())
        .setParameter(3, request.id().value().toString())
        .getResultList()
        .isEmpty();
  }

  /** A payment that this customer asked for. */
  public Optional<Payment> find(PaymentId id, CustomerId customer) {
    return entities
        .createQuery(
            "select p from Payment p where p.id = :id and p.customerId = :customer"
                + " and p.kind in :kinds",
            Payment.class)
        .setParameter("id", id.value())
        .setParameter("customer", customer.value())
        .setParameter("kinds", PaymentKind.ASKED_FOR)
        .getResultStream()
        .findFirst();
  }

  /**
   * Payments that this customer asked for, newest first.
   *
   * @param before only older ones, or null
   * @param since only newer ones, or null: then the oldest of these, so that pages join
   */
  public List<Payment> list(
      CustomerId customer, @Nullable PaymentId before, @Nullable PaymentId since, int limit) {
    boolean oldestFirst = since != null && before == null;
    List<Payment> found =
        entities
            .createQuery(
                "select p from Payment p where p.customerId = :customer and p.kind in :kinds"
                    + " and (:before is null or p.id < :before)"
                    + " and (:since is null or p.id > :since) order by p.id "
                    + (oldestFirst ? "asc" : "desc"),
                Payment.class)
            .setParameter("customer", customer.value())
            .setParameter("kinds", PaymentKind.ASKED_FOR)
            .setParameter("before", before == null ? null : before.value())
            .setParameter("since", since == null ? null : since.value())
            .setMaxResults(limit)
            .getResultList();
    if (oldestFirst) {
      Collections.reverse(found);
    }
    return found;
  }

  /** Refused payments out of an account, newest first; only those older than one, or null. */
  public List<Payment> declined(AccountId account, @Nullable PaymentId before, int limit) {
    return entities
        .createQuery(
            "select p from Payment p where p.accountId = :account and p.kind in :kinds"
                + " and (p.status = :status or exists (select s.paymentId from Step s"
                + " where s.paymentId = p.id and s.kind = :refused))"
                + " and (:before is null or p.id < :before) order by p.id desc",
            Payment.class)
        .setParameter("account", account.value())
        .setParameter("kinds", PaymentKind.ASKED_FOR)
        .setParameter("status", PaymentStatus.REFUSED.name())
        .setParameter("refused", PaymentStep.Kind.REFUSED.name())
        .setParameter("before", before == null ? null : before.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** What became of payments since they were decided. */
  public Map<PaymentId, List<Step>> steps(List<Payment> payments) {
    List<UUID> ids = payments.stream().filter(Payment::hasMoved).map(p -> p.id().value()).toList();
    if (ids.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery("select s from Step s where s.paymentId in :payments", Step.class)
        .setParameter("payments", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(step -> new PaymentId(step.paymentId())));
  }

  /** Keeps a refused payment, unless the customer's key was used before; tells whether it did. */
  public boolean addIfFirst(Payment refused) {
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
