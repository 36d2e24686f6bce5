package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.ClosureId;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.account.Account;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.accounts.pot.PotRoom;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes closures' rows: each method is a short database transaction of its own, so that none is
 * held while the ledger works. All is decided under the lock of the account's row, and keys under
 * that of the customer's; pots' room comes last.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class ClosureBook {

  @Inject private ClosureRepository closures;
  @Inject private AccountRepository accounts;
  @Inject private CustomerRepository customers;
  @Inject private ClosureRules rules;
  @Inject private PotRoom pots;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /**
   * Keeps that somebody asks for an account's end: agreed at once where it is theirs alone.
   *
   * @param rest where the rest goes, one of the same customer's accounts, or null
   */
  public Closure ask(ClosureRequest request, AccountId id, @Nullable Account rest) {
    Account account = lock(id);
    Optional<Closure> earlier = underKey(request);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    List<CustomerId> owners = accounts.owners(id);
    if (!owners.contains(request.by())) {
      throw new Refusal(ClosuresRefusal.ACCOUNT_NOT_OWNED);
    }
    Optional<Closure> latest = closures.latest(id).filter(ClosureBook::isUnderWay);
    if (latest.isPresent()) {
      return goOn(latest.get(), request, rest);
    }
    rules.requireClosable(account, rest);
    if (rest != null) {
      rules.requireTakesRest(account, rest);
    }
    Closure closure = new Closure(id, request.by(), rest == null ? null : rest.id(), clock.now());
    if (owners.size() == 1) {
      agree(closure);
    } else {
      pots.requireNone(id);
    }
    closures.add(closure);
    closures.add(new ClosureKey(request, closure.id()));
    return closure;
  }

  /** Goes on with one that broke off, where the same is asked for. */
  private Closure goOn(Closure closure, ClosureRequest request, @Nullable Account rest) {
    boolean same = closure.rest().equals(Optional.ofNullable(rest).map(Account::id));
    if (closure.state() != ClosureState.CLOSING || !same) {
      throw new Refusal(ClosuresRefusal.CLOSURE_UNDER_WAY);
    }
    closures.add(new ClosureKey(request, closure.id()));
    return closure;
  }

  /** Keeps that the other holder agrees; see {@link bank.ballast.accounts.Closures#confirm}. */
  public Closure confirm(ClosureRequest request, ClosureId id, AccountId of) {
    Account account = lock(of);
    Optional<Closure> earlier = underKey(request);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    Closure closure = closures.find(id).orElseThrow();
    if (closure.askedBy().equals(request.by())) {
      throw new Refusal(ClosuresRefusal.CLOSURE_OWN);
    }
    if (!accounts.owners(of).contains(request.by())) {
      throw new Refusal(ClosuresRefusal.ACCOUNT_NOT_OWNED);
    }
    if (closure.state() == ClosureState.WITHDRAWN || closure.state() == ClosureState.REFUSED) {
      throw new Refusal(ClosuresRefusal.CLOSURE_ENDED);
    }
    if (closure.state() == ClosureState.ASKED) {
      rules.requireClosable(account, closure.rest().flatMap(accounts::find).orElse(null));
      agree(closure);
    }
    closures.add(new ClosureKey(request, closure.id()));
    return closure;
  }

  private void agree(Closure closure) {
    // What is in a pot could not come back to a closed account: no pot is there from here on.
    pots.shut(closure.account());
    closure.agreed();
  }

  /** Takes one back; see {@link bank.ballast.accounts.Closures#withdraw}. */
  public Closure withdraw(ClosureId id, AccountId of) {
    lock(of);
    Closure closure = closures.find(id).orElseThrow();
    closure.withdraw(clock.now());
    return closure;
  }

  /** Notes that the account is closed in the books. */
  public Closure closed(ClosureId id, AccountId of) {
    lock(of);
    Closure closure = closures.find(id).orElseThrow();
    closure.closed(clock.now());
    // Another call may have met something in between, and have thought that it was not closed.
    pots.keepShut(of);
    return closure;
  }

  /** Notes that something came in between, unless another call has closed the account after all. */
  public Closure brokenOff(ClosureId id, AccountId of) {
    Account account = lock(of);
    Closure closure = closures.find(id).orElseThrow();
    AccountStatus status = ledger.account(account.ledgerAccount()).orElseThrow().status();
    if (status == AccountStatus.CLOSED) {
      closure.closed(clock.now());
    } else if (closure.state() == ClosureState.CLOSING) {
      closure.refused(clock.now());
      closures.forgetKeys(id);
      // Or its row would still say that it is on its way.
      closures.flush();
      pots.reopen(of);
    }
    return closure;
  }

  private Optional<Closure> underKey(ClosureRequest request) {
    // Locked, so that one key is not used for two accounts at the same moment.
    customers.lock(request.by());
    return closures.key(request).map(key -> key.closureOf(request)).flatMap(closures::find);
  }

  private static boolean isUnderWay(Closure closure) {
    return closure.state() == ClosureState.ASKED || closure.state() == ClosureState.CLOSING;
  }

  private Account lock(AccountId account) {
    return accounts.lock(account).orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }
}
