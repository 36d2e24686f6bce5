package bank.ballast.operations.touched;

import bank.ballast.accounts.CustomerId;
import bank.ballast.operations.MetKind;
import bank.ballast.operations.Touched;
import bank.ballast.operations.TouchedCustomers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Finds and keeps whom incidents touched. */
@ApplicationScoped
public class TouchedRepository {

  /** Takes the row's lock, whether it was there or not. */
  private static final String FIRST =
      "INSERT INTO operations_touched_incident"
          + " (incident, release_id, app_version, from_at, to_at, first_at, latest_at)"
          + " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6)"
          + " ON DUPLICATE KEY UPDATE latest_at = VALUES(latest_at)";

  private static final int LATEST = 50;

  @PersistenceContext(unitName = "operations")
  private EntityManager entities;

  /** The incident, which nobody else tells of until the transaction ends. */
  TouchedIncident lock(Touched touched, Instant now) {
    entities
        .createNativeQuery(FIRST)
        .setParameter(1, touched.incident())
        .setParameter(2, touched.release())
        .setParameter(3, touched.appVersion())
        .setParameter(4, touched.from())
        .setParameter(5, touched.to())
        .setParameter(6, now)
        .executeUpdate();
    return entities
        .createQuery(
            "select i from TouchedIncident i where i.incident = :incident", TouchedIncident.class)
        .setParameter("incident", touched.incident())
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getSingleResult();
  }

  /** The incident, if anybody was told of it. */
  Optional<TouchedIncident> find(String incident) {
    return entities
        .createQuery(
            "select i from TouchedIncident i where i.incident = :incident", TouchedIncident.class)
        .setParameter("incident", incident)
        .getResultStream()
        .findFirst();
  }

  /** Which of these customers were told of it. */
  Set<UUID> told(String incident, Collection<UUID> customers) {
    return customers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "select c.customerId from TouchedCustomer c"
                        + " where c.incident = :incident and c.customerId in :customers",
                    UUID.class)
                .setParameter("incident", incident)
                .setParameter("customers", customers)
                .getResultList());
  }

  /** The ids of all that these customers are known to have met in it. */
  Set<UUID> met(String incident, Collection<UUID> customers) {
    return customers.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery(
                    "select m.id from TouchedMet m"
                        + " where m.incident = :incident and m.customerId in :customers",
                    UUID.class)
                .setParameter("incident", incident)
                .setParameter("customers", customers)
                .getResultList());
  }

  /** Keeps new rows, which are written in batches. */
  void add(Collection<?> rows) {
    rows.forEach(entities::persist);
    entities.flush();
    entities.clear();
  }

  /** How many customers were told of it. */
  long countTold(String incident) {
    return entities
        .createQuery(
            "select count(c) from TouchedCustomer c where c.incident = :incident", Long.class)
        .setParameter("incident", incident)
        .getSingleResult();
  }

  /** How many customers met each kind of thing in it. */
  Map<MetKind, Long> countMet(String incident) {
    Map<MetKind, Long> counts = new EnumMap<>(MetKind.class);
    entities
        .createQuery(
            "select m.kind, count(distinct m.customerId) from TouchedMet m"
                + " where m.incident = :incident group by m.kind",
            Object[].class)
        .setParameter("incident", incident)
        .getResultStream()
        .forEach(row -> counts.put((MetKind) row[0], (Long) row[1]));
    return counts;
  }

  /** Customers who were told of it, by their ids. */
  List<TouchedCustomer> customers(String incident, int from, int limit) {
    return entities
        .createQuery(
            "select c from TouchedCustomer c where c.incident = :incident order by c.customerId",
            TouchedCustomer.class)
        .setParameter("incident", incident)
        .setFirstResult(from)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How often these customers met each kind of thing in it. */
  Map<CustomerId, Map<MetKind, Long>> countMet(String incident, Collection<CustomerId> customers) {
    Map<CustomerId, Map<MetKind, Long>> counts = new HashMap<>();
    if (!customers.isEmpty()) {
      entities
          .createQuery(
              "select m.customerId, m.kind, count(m) from TouchedMet m"
                  + " where m.incident = :incident and m.customerId in :customers"
                  + " group by m.customerId, m.kind",
              Object[].class)
          .setParameter("incident", incident)
          .setParameter("customers", ids(customers))
          .getResultStream()
          .forEach(
              row ->
                  counts
                      .computeIfAbsent(
                          new CustomerId((UUID) row[0]), customer -> new EnumMap<>(MetKind.class))
                      .put((MetKind) row[1], (Long) row[2]));
    }
    return counts;
  }

  /** What a customer met in it, oldest first. */
  List<TouchedMet> met(String incident, CustomerId customer, int limit) {
    return entities
        .createQuery(
            "select m from TouchedMet m where m.incident = :incident"
                + " and m.customerId = :customer order by m.metAt, m.id",
            TouchedMet.class)
        .setParameter("incident", incident)
        .setParameter("customer", customer.value())
        .setMaxResults(limit)
        .getResultList();
  }

  /** The incidents, the latest first. */
  List<TouchedCustomers.Row> latest() {
    return entities
        .createQuery(
            "select i from TouchedIncident i order by i.latestAt desc", TouchedIncident.class)
        .setMaxResults(LATEST)
        .getResultStream()
        .map(each -> new TouchedCustomers.Row(each.id(), each.latestAt(), countTold(each.id())))
        .toList();
  }

  static List<UUID> ids(Collection<CustomerId> customers) {
    return customers.stream().map(CustomerId::value).toList();
  }
}
