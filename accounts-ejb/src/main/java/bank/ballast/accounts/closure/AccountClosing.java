package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.BeforeClosing;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.account.Account;
import bank.ballast.accounts.account.AccountRepository;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.PostingResult;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * An account's end, in four steps, each durable before the next begins:
 *
 * <ol>
 *   <li>the closure's row says that all holders agree, and no pot is opened from now on: {@link
 *       ClosureBook} did that;
 *   <li>an entry moves what the account has to where its rest shall go;
 *   <li>the ledger closes the account, which it does for an empty one alone. What arrives after the
 *       second step makes it refuse: then the second step is done again. After it, the ledger
 *       itself refuses whatever would come;
 *   <li>the row says that the account is closed.
 * </ol>
 *
 * <p>Where the bank breaks off between two of them, the closure stays "closing", and asking again
 * does the steps again from the second: an empty account has nothing to move, and a closed one
 * nothing to close. Where something forbids a step (a freeze, money that is pending), the account
 * stays open, with what was paid out already where its holder wanted it.
 */
@Dependent
class AccountClosing {

  /** Each further round needs money that arrived after the round before had begun. */
  private static final int ROUNDS = 50;

  private final ClosureBook book;
  private final ClosureRules rules;
  private final RestPosting posting;
  private final AccountRepository accounts;
  private final Ledger ledger;
  private final Instance<BeforeClosing> others;

  @Inject
  AccountClosing(
      ClosureBook book,
      ClosureRules rules,
      RestPosting posting,
      AccountRepository accounts,
      Ledger ledger,
      @Any Instance<BeforeClosing> others) {
    this.book = book;
    this.rules = rules;
    this.posting = posting;
    this.accounts = accounts;
    this.ledger = ledger;
    this.others = others;
  }

  /** Does what is still to be done, of a closure on which all holders agree. */
  Closure finish(Closure closure) {
    Account account = accounts.find(closure.account()).orElseThrow();
    Account rest = closure.rest().flatMap(accounts::find).orElse(null);
    try {
      others.forEach(other -> other.settle(account.id()));
      emptyAndClose(account, rest);
    } catch (Refusal refused) {
      if (refused.code() == LedgerRefusal.LEDGER_UNAVAILABLE) {
        // Nobody knows how far it came: asking again goes on.
        throw refused;
      }
      Closure ended = book.brokenOff(closure.id(), closure.account());
      if (ended.state() == ClosureState.CLOSED) {
        return ended;
      }
      throw refused;
    }
    return book.closed(closure.id(), closure.account());
  }

  private void emptyAndClose(Account account, @Nullable Account rest) {
    for (int round = 0; round < ROUNDS; round++) {
      try {
        Money left = rules.requireClosable(account, rest).balance();
        if (rest != null && left.isPositive()) {
          pay(account, rest, left);
        }
        ledger.close(account.ledgerAccount());
        return;
      } catch (Refusal refused) {
        if (refused.code() == AccountsRefusal.ACCOUNT_CLOSED) {
          return;
        }
        if (refused.code() == LedgerRefusal.LEDGER_ACCOUNT_FROZEN) {
          throw new Refusal(ClosuresRefusal.ACCOUNT_FROZEN);
        }
        if (!arrivedMeanwhile(refused)) {
          throw refused;
        }
      }
    }
    throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
  }

  /** The ledger's own word tells of no reason; the rules' does, and they judge again. */
  private static boolean arrivedMeanwhile(Refusal refused) {
    return refused.code() == LedgerRefusal.BALANCE_NOT_ZERO
        && !refused.facts().containsKey("because");
  }

  private void pay(Account account, Account rest, Money left) {
    if (posting.pay(account, rest, left) instanceof PostingResult.Refused refused) {
      RestPosting.refusal(refused, rest)
          .ifPresent(
              code -> {
                throw new Refusal(code);
              });
    }
  }
}
