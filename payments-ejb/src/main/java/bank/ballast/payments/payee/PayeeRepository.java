package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.payments.PayeeCheckId;
import bank.ballast.payments.PayeeId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds and keeps payees, the checks of their names, and the risks that were accepted. */
@ApplicationScoped
public class PayeeRepository {

  @PersistenceContext(unitName = "payments")
  private EntityManager entities;

  /** A payee of this customer's. */
  Optional<SavedPayee> find(PayeeId payee, CustomerId customer) {
    return entities
        .createQuery(
            "select p from SavedPayee p where p.id = :id and p.customerId = :customer",
            SavedPayee.class)
        .setParameter("id", payee.value())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** The payee that this account is to this customer. */
  Optional<SavedPayee> find(Target target, CustomerId customer) {
    return entities
        .createQuery(
            "select p from SavedPayee p where p.target = :target and p.customerId = :customer",
            SavedPayee.class)
        .setParameter("target", target.text())
        .setParameter("customer", customer.value())
        .getResultStream()
        .findFirst();
  }

  /** Payees of a customer, newest first; with {@code since} alone the oldest of these. */
  List<SavedPayee> list(
      CustomerId customer, @Nullable PayeeId before, @Nullable PayeeId since, int limit) {
    boolean oldestFirst = since != null && before == null;
    List<SavedPayee> found =
        entities
            .createQuery(
                "select p from SavedPayee p where p.customerId = :customer"
                    + " and (:before is null or p.id < :before)"
                    + " and (:since is null or p.id > :since) order by p.id "
                    + (oldestFirst ? "asc" : "desc"),
                SavedPayee.class)
            .setParameter("customer", customer.value())
            .setParameter("before", before == null ? null : before.value())
            .setParameter("since", since == null ? null : since.value())
            .setMaxResults(limit)
            .getResultList();
    if (oldestFirst) {
      Collections.reverse(found);
    }
    return found;
  }

  /** How many payees a customer has. */
  long count(CustomerId customer) {
    return entities
        .createQuery("select count(p) from SavedPayee p where p.customerId = :customer", Long.class)
        .setParameter("customer", customer.value())
        .getSingleResult();
  }

  /** The newest check of just this, made since a moment. */
  Optional<PayeeCheck> lastCheck(
      CustomerId customer, String askedName, String askedAccount, Instant since) {
    return entities
        .createQuery(
            "select c from PayeeCheck c where c.customerId = :customer and c.checkedAt > :since"
                + " and c.askedName = :name and c.askedAccount = :account order by c.id desc",
            PayeeCheck.class)
        .setParameter("customer", customer.value())
        .setParameter("since", since)
        .setParameter("name", askedName)
        .setParameter("account", askedAccount)
        .getResultStream()
        // The database takes names for the same that differ in case or accents.
        .filter(check -> check.askedName().equals(askedName))
        .findFirst();
  }

  /** A customer's checks, newest first. */
  List<PayeeCheck> checks(CustomerId customer, int limit) {
    return entities
        .createQuery(
            "select c from PayeeCheck c where c.customerId = :customer order by c.id desc",
            PayeeCheck.class)
        .setParameter("customer", customer.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those of these checks whose risk was accepted. */
  Set<UUID> accepted(Collection<PayeeCheckId> checks) {
    return checks.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "select r.checkId from AcceptedRisk r where r.checkId in :checks", UUID.class)
                .setParameter("checks", checks.stream().map(PayeeCheckId::value).toList())
                .getResultList());
  }

  /** Keeps a payee, a check or an accepted risk. */
  void add(Object row) {
    entities.persist(row);
  }

  /** Forgets a payee. */
  void remove(SavedPayee payee) {
    entities.remove(payee);
  }
}
