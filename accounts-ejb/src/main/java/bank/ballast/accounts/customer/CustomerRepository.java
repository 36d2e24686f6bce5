package bank.ballast.accounts.customer;

import bank.ballast.accounts.CustomerContacts;
import bank.ballast.accounts.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Finds and keeps customers.
 *
 * <p>By queries alone: {@code EntityManager.find} answers "none" where the connection broke.
 */
@ApplicationScoped
public class CustomerRepository {

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  /** By id. */
  public Optional<Customer> find(CustomerId id) {
    return byId(id).getResultStream().findFirst();
  }

  /** By id, and nobody else changes or counts on it until this transaction ends. */
  public Optional<Customer> lock(CustomerId id) {
    return byId(id).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultStream().findFirst();
  }

  private TypedQuery<Customer> byId(CustomerId id) {
    return entities
        .createQuery("select c from Customer c where c.id = :id", Customer.class)
        .setParameter("id", id.value());
  }

  /** By log-in. */
  public Optional<Customer> findBySubject(String subject) {
    return entities
        .createQuery("select c from Customer c where c.subject = :subject", Customer.class)
        .setParameter("subject", subject)
        .getResultStream()
        .findFirst();
  }

  /** By a part of the name or the beginning of the e-mail address, by name. */
  public List<Customer> search(String text, int limit) {
    String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return entities
        .createQuery(
            "select c from Customer c where c.name like :part escape '!'"
                + " or c.email like :beginning escape '!' order by c.name, c.id",
            Customer.class)
        .setParameter("part", "%" + escaped + "%")
        .setParameter("beginning", escaped + "%")
        .setMaxResults(limit)
        .getResultList();
  }

  /** Which of these ids are customers'. */
  public Set<UUID> knownOf(Collection<UUID> ids) {
    return ids.isEmpty()
        ? Set.of()
        : Set.copyOf(
            entities
                .createQuery("select c.id from Customer c where c.id in :ids", UUID.class)
                .setParameter("ids", ids)
                .getResultList());
  }

  /** How to write to those of these ids who are customers. */
  List<CustomerContacts.Contact> contactsOf(Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select c.id, c.email, c.language from Customer c where c.id in :ids",
                Object[].class)
            .setParameter("ids", ids)
            .getResultStream()
            .map(
                row ->
                    new CustomerContacts.Contact(
                        new CustomerId((UUID) row[0]),
                        (String) row[1],
                        Objects.requireNonNullElse(
                            (String) row[2], CustomerContacts.USUAL_LANGUAGE)))
            .toList();
  }

  /** By log-ins; who is no customer is left out. */
  public Map<String, CustomerId> bySubjects(Collection<String> subjects) {
    return entities
        .createQuery(
            "select c.subject, c.id from Customer c where c.subject in :subjects", Object[].class)
        .setParameter("subjects", subjects)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> new CustomerId((UUID) row[1])));
  }

  /** What these are called; unknown ids are left out. */
  public Map<CustomerId, String> names(Collection<UUID> ids) {
    return entities
        .createQuery("select c.id, c.name from Customer c where c.id in :ids", Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> new CustomerId((UUID) row[0]), row -> (String) row[1]));
  }

  /** Keeps a new one. */
  public void add(Customer customer) {
    entities.persist(customer);
  }

  /** Writes now what would be written at the end of the transaction. */
  public void flush() {
    entities.flush();
  }
}
