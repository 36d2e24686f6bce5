package bank.ballast.payments.payee;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;

/**
 * What a customer may do without more ado, and how much of it they have used. Each of these is
 * decided by a statement that changes the row, so that calls at once don't both find the last bit.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Allowances {

  /** So many names a customer may ask about, in a stretch of so long. */
  static final int CHECKS = 20;

  static final Duration STRETCH = Duration.ofHours(1);

  // The columns are set from left to right: the count still sees where the old stretch began.
  private static final String CHECK =
      "INSERT INTO payments_allowance (customer_id, checks_since, checks, small_spent)"
          + " VALUES (?1, ?2, 1, 0) ON DUPLICATE KEY UPDATE"
          + " checks = IF(checks_since < ?3, 1, checks + 1),"
          + " checks_since = IF(checks_since < ?3, ?2, checks_since)";

  private static final String SMALL =
      "UPDATE payments_allowance SET small_spent = small_spent + ?2"
          + " WHERE customer_id = ?1 AND small_spent + ?2 <= ?3";

  /** Makes the row and takes its lock, whether it was there or not. */
  private static final String LOCK =
      "INSERT INTO payments_allowance (customer_id, checks_since, checks, small_spent)"
          + " VALUES (?1, ?2, 0, 0) ON DUPLICATE KEY UPDATE customer_id = customer_id";

  private static final String CONFIRMED =
      "INSERT INTO payments_allowance (customer_id, checks_since, checks, small_spent)"
          + " VALUES (?1, ?2, 0, 0) ON DUPLICATE KEY UPDATE small_spent = 0";

  @PersistenceContext(unitName = "payments")
  private EntityManager entities;

  @Inject private BusinessClock clock;

  /** Holds the customer's row until the end of the caller's transaction, for what is counted. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void lock(CustomerId customer) {
    entities
        .createNativeQuery(LOCK)
        .setParameter(1, customer.value().toString())
        .setParameter(2, clock.now())
        .executeUpdate();
  }

  /** Takes one check of a name; tells whether there was one left. */
  public boolean takeCheck(CustomerId customer) {
    Instant now = clock.now();
    entities
        .createNativeQuery(CHECK)
        .setParameter(1, customer.value().toString())
        .setParameter(2, now)
        .setParameter(3, now.minus(STRETCH))
        .executeUpdate();
    Number used =
        (Number)
            entities
                .createNativeQuery("SELECT checks FROM payments_allowance WHERE customer_id = ?1")
                .setParameter(1, customer.value().toString())
                .getSingleResult();
    return used.intValue() <= CHECKS;
  }

  /**
   * Takes this much of what may be paid in small payments between two that are confirmed; tells
   * whether there was so much left.
   *
   * @param pence of a small payment
   * @param most so much in all
   */
  public boolean takeSmall(CustomerId customer, long pence, long most) {
    // The row first: an update that finds none would lock the gap that another is to insert into.
    entities
        .createNativeQuery(LOCK)
        .setParameter(1, customer.value().toString())
        .setParameter(2, clock.now())
        .executeUpdate();
    return entities
            .createNativeQuery(SMALL)
            .setParameter(1, customer.value().toString())
            .setParameter(2, pence)
            .setParameter(3, most)
            .executeUpdate()
        == 1;
  }

  /**
   * The customer has confirmed something: small payments count anew. Holds the customer's row until
   * the end of the caller's transaction.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void confirmed(CustomerId customer) {
    entities
        .createNativeQuery(CONFIRMED)
        .setParameter(1, customer.value().toString())
        .setParameter(2, clock.now())
        .executeUpdate();
  }
}
