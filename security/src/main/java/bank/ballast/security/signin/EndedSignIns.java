package bank.ballast.security.signin;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityRefusal;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The ended sign-ins in memory, no older than five seconds on any node.
 *
 * <p>A request that finds the list older than {@link #FRESH} reads it anew, while the others go on
 * with the old one; once it is older than {@link #STALE} all wait for the reading, and where that
 * fails, no token is trusted. So no timer has to run for a token to be refused.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class EndedSignIns {

  private static final Duration FRESH = Duration.ofSeconds(2);
  private static final Duration STALE = Duration.ofSeconds(5);

  /** Longer than any token lives, so what is older can't matter. */
  private static final Duration REMEMBERED = Duration.ofHours(24);

  @PersistenceContext(unitName = "security")
  private EntityManager entities;

  @Inject private BusinessClock clock;

  private final Map<String, Instant> endedAt = new ConcurrentHashMap<>();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Instant readAt = Instant.EPOCH;

  /** Voids what was issued to this subject up to now, durably and on this node at once. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  @RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public void end(String subject) {
    Instant now = clock.now();
    entities.merge(new EndedSignIn(subject, now));
    entities.flush();
    endedAt.put(subject, now);
  }

  /** Whether a token that was issued then is void. */
  @PermitAll // Asked at the door, before a role is looked at.
  public boolean ended(String subject, Instant issuedAt) {
    refresh();
    Instant ended = endedAt.get(subject);
    // A token's time is cut to whole seconds: one of the very second in which the sign-ins ended is
    // refused, too.
    return ended != null && !issuedAt.isAfter(ended);
  }

  private void refresh() {
    Duration age = Duration.between(readAt, clock.now());
    if (age.compareTo(STALE) >= 0) {
      reading.lock();
    } else if (age.compareTo(FRESH) < 0 || !reading.tryLock()) {
      return;
    }
    try {
      if (Duration.between(readAt, clock.now()).compareTo(FRESH) >= 0) {
        read();
      }
    } finally {
      reading.unlock();
    }
  }

  private void read() {
    Instant now = clock.now();
    try {
      entities
          .createQuery("select e from EndedSignIn e where e.endedAt > :since", EndedSignIn.class)
          .setParameter("since", now.minus(REMEMBERED))
          .getResultStream()
          .forEach(e -> endedAt.merge(e.subject(), e.endedAt(), (a, b) -> a.isAfter(b) ? a : b));
    } catch (PersistenceException unreadable) {
      if (Duration.between(readAt, now).compareTo(STALE) >= 0) {
        throw new Refusal(SecurityRefusal.REVOCATIONS_UNKNOWN);
      }
      return;
    }
    endedAt.values().removeIf(ended -> ended.isBefore(now.minus(REMEMBERED)));
    readAt = now;
  }
}
