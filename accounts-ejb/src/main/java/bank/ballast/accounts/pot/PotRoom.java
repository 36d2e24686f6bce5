package bank.ballast.accounts.pot;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * How many pots an account may have. Whoever asks holds the account's row here until the end of
 * their transaction, so that two openings at once don't both find room for one more.
 */
@ApplicationScoped
public class PotRoom {

  /** So many open pots may an account have. */
  private static final int LIMIT = 30;

  /** Takes the row's lock, whether it was there or not. */
  private static final String LOCK =
      "INSERT INTO accounts_pot_room (account_id, locked_at, shut) VALUES (?1, ?2, FALSE)"
          + " ON DUPLICATE KEY UPDATE locked_at = VALUES(locked_at)";

  private static final String REOPEN =
      "UPDATE accounts_pot_room SET shut = FALSE WHERE account_id = ?1 AND NOT EXISTS"
          + " (SELECT 1 FROM accounts_closure c WHERE c.account_id = ?1 AND c.state = 'CLOSING')";

  @PersistenceContext(unitName = "accounts")
  private EntityManager entities;

  @Inject private PotRepository pots;
  @Inject private BusinessClock clock;

  /**
   * Makes sure of room for one more.
   *
   * @throws Refusal {@link PotsRefusal#TOO_MANY_POTS}, {@link PotsRefusal#ACCOUNT_CLOSED}
   */
  void take(AccountId account) {
    lock(account);
    if (isShut(account)) {
      throw new Refusal(PotsRefusal.ACCOUNT_CLOSED);
    }
    if (pots.countOpen(account) >= LIMIT) {
      throw new Refusal(PotsRefusal.TOO_MANY_POTS, "limit", Integer.toString(LIMIT));
    }
  }

  /**
   * Leaves no room for any.
   *
   * @throws Refusal {@link PotsRefusal#ACCOUNT_HAS_POTS}
   */
  public void shut(AccountId account) {
    lock(account);
    requireNone(account);
    keepShut(account);
  }

  /**
   * Makes sure that the account has no open pots now.
   *
   * @throws Refusal {@link PotsRefusal#ACCOUNT_HAS_POTS}
   */
  public void requireNone(AccountId account) {
    if (pots.countOpen(account) > 0) {
      throw new Refusal(PotsRefusal.ACCOUNT_HAS_POTS);
    }
  }

  /** Leaves no room on an account that is closed. */
  public void keepShut(AccountId account) {
    entities
        .createNativeQuery("UPDATE accounts_pot_room SET shut = TRUE WHERE account_id = ?1")
        .setParameter(1, account.value().toString())
        .executeUpdate();
  }

  /** Makes room again, unless the account's holders are closing it at this moment. */
  public void reopen(AccountId account) {
    entities.createNativeQuery(REOPEN).setParameter(1, account.value().toString()).executeUpdate();
  }

  private void lock(AccountId account) {
    entities
        .createNativeQuery(LOCK)
        .setParameter(1, account.value().toString())
        .setParameter(2, clock.now())
        .executeUpdate();
  }

  /** Whether the account is closed, or on its way there. */
  public boolean isShut(AccountId account) {
    Number shut =
        (Number)
            entities
                .createNativeQuery(
                    "SELECT COUNT(*) FROM accounts_pot_room WHERE account_id = ?1 AND shut")
                .setParameter(1, account.value().toString())
                .getSingleResult();
    return shut.intValue() > 0;
  }
}
