package bank.ballast.operations.cases;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Constants;
import bank.ballast.operations.CaseId;
import bank.ballast.operations.CaseState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds and keeps cases. Who writes locks the customer first, where their open cases are counted,
 * and the case after.
 */
@ApplicationScoped
public class CaseRepository {

  /** Takes the row's lock, whether it was there or not. */
  private static final String LOCK_CUSTOMER =
      "INSERT INTO operations_case_customer (customer_id, locked_at) VALUES (?1, ?2)"
          + " ON DUPLICATE KEY UPDATE locked_at = VALUES(locked_at)";

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  @Inject private BusinessClock clock;

  /** Nobody else opens a case of this customer's until the transaction ends. */
  void lock(CustomerId customer) {
    entities
        .createNativeQuery(LOCK_CUSTOMER)
        .setParameter(1, customer.value().toString())
        .setParameter(2, clock.now())
        .executeUpdate();
  }

  /** How many of a customer's cases are not closed. */
  long countOpen(CustomerId customer) {
    return entities
        .createQuery(
            "select count(c) from SupportCase c where c.customerId = :customer"
                + " and c.state <> :closed",
            Long.class)
        .setParameter("customer", customer.value())
        .setParameter("closed", CaseState.CLOSED.name())
        .getSingleResult();
  }

  /** How many cases there are about an incident. */
  public long countAbout(String incident) {
    return entities
        .createQuery("select count(c) from SupportCase c where c.about = :about", Long.class)
        .setParameter("about", incident)
        .getSingleResult();
  }

  /** A customer's case by the key that it was opened under. */
  Optional<SupportCase> find(CustomerId customer, String key) {
    return entities
        .createQuery(
            "select c from SupportCase c where c.customerId = :customer"
                + " and c.idempotencyKey = :key",
            SupportCase.class)
        .setParameter("customer", customer.value())
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** A case of this customer's. */
  Optional<SupportCase> find(CaseId id, CustomerId customer) {
    return of(id, customer).getResultStream().findFirst();
  }

  /**
   * As {@link #find(CaseId, CustomerId)}, and nobody else changes it until the transaction ends.
   */
  Optional<SupportCase> lock(CaseId id, CustomerId customer) {
    return of(id, customer)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<SupportCase> of(CaseId id, CustomerId customer) {
    return entities
        .createQuery(
            "select c from SupportCase c where c.id = :id and c.customerId = :customer",
            SupportCase.class)
        .setParameter("id", id.value())
        .setParameter("customer", customer.value());
  }

  /** Any case. */
  Optional<SupportCase> find(CaseId id) {
    return any(id).getResultStream().findFirst();
  }

  /** Any case, and nobody else changes it until the transaction ends. */
  Optional<SupportCase> lock(CaseId id) {
    return any(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<SupportCase> any(CaseId id) {
    return entities
        .createQuery("select c from SupportCase c where c.id = :id", SupportCase.class)
        .setParameter("id", id.value());
  }

  /** A customer's cases, newest first. */
  List<SupportCase> list(CustomerId customer, @Nullable CaseId before, int limit) {
    return entities
        .createQuery(
            "select c from SupportCase c where c.customerId = :customer"
                + " and (:before is null or c.id < :before) order by c.id desc",
            SupportCase.class)
        .setParameter("customer", customer.value())
        .setParameter("before", before == null ? null : before.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** Cases that are not closed: those that wait for the bank first, then by how long they wait. */
  List<SupportCase> listOpen(int from, int limit) {
    return entities
        .createQuery(
            "select c from SupportCase c where c.state <> :closed"
                + " order by case when c.state = :waiting then 0 else 1 end, c.changedAt, c.id",
            SupportCase.class)
        .setParameter("closed", CaseState.CLOSED.name())
        .setParameter("waiting", CaseState.WAITING_FOR_BANK.name())
        .setFirstResult(from)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Cases of one state: closed ones newest first, others by how long they wait. */
  List<SupportCase> list(CaseState state, int from, int limit) {
    String direction = state == CaseState.CLOSED ? "desc" : "asc";
    return entities
        .createQuery(
            "select c from SupportCase c where c.state = :state order by c.changedAt "
                + direction
                + ", c.id "
                + direction,
            SupportCase.class)
        .setParameter("state", state.name())
        .setFirstResult(from)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many there are of each state. */
  Map<CaseState, Long> counts() {
    Map<CaseState, Long> counts = new EnumMap<>(CaseState.class);
    for (CaseState state : CaseState.values()) {
      counts.put(state, 0L);
    }
    entities
        .createQuery("select c.state, count(c) from SupportCase c group by c.state", Object[].class)
        .getResultStream()
        .forEach(
            row ->
                counts.merge(
                    Constants.of(CaseState.class, (String) row[0], CaseState.WAITING_FOR_BANK),
                    (Long) row[1],
                    Long::sum));
    return counts;
  }

  /** All that was said in a case, oldest first. */
  List<CaseLine> lines(CaseId id) {
    return entities
        .createQuery(
            "select l from CaseLine l where l.caseId = :id order by l.number", CaseLine.class)
        .setParameter("id", id.value())
        .getResultList();
  }

  /** What the customer wrote under a key, in this case. */
  Optional<CaseLine> line(CaseId id, String key) {
    return entities
        .createQuery(
            "select l from CaseLine l where l.caseId = :id and l.idempotencyKey = :key",
            CaseLine.class)
        .setParameter("id", id.value())
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  /** Keeps a new case. */
  void add(SupportCase opened) {
    entities.persist(opened);
    // Its messages name it.
    entities.flush();
  }

  /** Keeps a message. */
  void add(CaseLine line) {
    entities.persist(line);
    entities.flush();
  }
}
