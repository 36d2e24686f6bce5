package bank.ballast.accounts.pot;

import bank.ballast.accounts.ChangePot;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotLockChange;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.PotsRefusal;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes pots' rows: each method is a short database transaction of its own, so that none is held
 * while the ledger works. A pot's row is locked before anything is decided about it.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class PotBook {

  @Inject private PotRepository pots;
  @Inject private PotRoom room;
  @Inject private BusinessClock clock;

  /**
   * Keeps a pot, whose ledger account exists.
   *
   * @throws Refusal {@link PotsRefusal#TOO_MANY_POTS}, {@link PotsRefusal#ACCOUNT_CLOSED}
   */
  public Pot open(Pot pot, CustomerId by) {
    room.take(pot.account());
    pots.add(pot);
    pot.lockedOn(clock.today()).ifPresent(until -> note(pot, PotLockChange.SET, until, null, by));
    return pot;
  }

  /** Changes a pot; see {@link bank.ballast.accounts.Pots#change}. */
  public Pot change(PotId id, CustomerId by, ChangePot change) {
    Pot pot = lock(id);
    if (pot.state() != PotState.OPEN) {
      throw new Refusal(PotsRefusal.POT_CLOSED);
    }
    if (change.name() != null) {
      pot.rename(change.name());
    }
    if (change.picture() != null) {
      pot.show(change.picture());
    }
    if (change.goal() != null) {
      pot.saveFor(change.goal() instanceof ChangePot.Goal.Of of ? of.amount() : null);
    }
    LocalDate today = clock.today();
    if (Boolean.TRUE.equals(change.earnsInterest())) {
      pot.earn(today);
    }
    if (change.lock() instanceof ChangePot.Lock.Until until) {
      pot.lock(until.day(), today).ifPresent(what -> note(pot, what, until.day(), null, by));
    } else if (change.lock() instanceof ChangePot.Lock.Broken broken) {
      String reason = PotText.reason(broken.reason());
      note(pot, PotLockChange.BROKEN, pot.breakLock(today), reason, by);
    }
    return pot;
  }

  /**
   * Lets no more money in or out but for the pot's end.
   *
   * @throws Refusal {@link PotsRefusal#POT_LOCKED}
   */
  public Pot beginClosing(PotId id) {
    Pot pot = lock(id);
    pot.beginClosing(clock.today());
    return pot;
  }

  /** Notes that a pot is closed and empty in the books. */
  public Pot closed(PotId id) {
    Pot pot = lock(id);
    pot.closed(clock.today());
    return pot;
  }

  private Pot lock(PotId id) {
    return pots.lock(id).orElseThrow(() -> new Refusal(PotsRefusal.POT_NOT_FOUND));
  }

  private void note(
      Pot pot, PotLockChange change, LocalDate until, @Nullable String reason, CustomerId by) {
    pots.add(new PotLock(pot.id(), change, until, reason, by, clock.now()));
  }
}
