package bank.ballast.accounts.closure;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.ClosuresRefusal;
import bank.ballast.accounts.account.Account;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.ledger.LedgerRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** What stands in the way of closing an account, by the books as they are now. */
@ApplicationScoped
public class ClosureRules {

  @Inject private Ledger ledger;

  /**
   * Refuses where the books do.
   *
   * @param rest where the rest would go, or null for nowhere
   * @return the account's books
   * @throws Refusal see {@link bank.ballast.accounts.Closures#close}
   */
  LedgerAccountView requireClosable(Account account, @Nullable Account rest) {
    LedgerAccountView books = ledger.account(account.ledgerAccount()).orElseThrow();
    if (books.status() == AccountStatus.CLOSED) {
      throw new Refusal(AccountsRefusal.ACCOUNT_CLOSED);
    }
    if (books.status() == AccountStatus.FROZEN) {
      throw new Refusal(ClosuresRefusal.ACCOUNT_FROZEN);
    }
    if (books.pending()) {
      throw notZero("pending");
    }
    if (books.balance().minorUnits() < 0) {
      throw notZero("overdrawn");
    }
    if (rest == null && books.balance().isPositive()) {
      throw notZero("money-left");
    }
    return books;
  }

  /**
   * Refuses an account that can't take the rest.
   *
   * @throws Refusal see {@link bank.ballast.accounts.Closures#close}
   */
  void requireTakesRest(Account account, Account rest) {
    if (rest.id().equals(account.id())) {
      throw new Refusal(ClosuresRefusal.REST_ACCOUNT_SAME);
    }
    if (!rest.currency().equals(account.currency())) {
      throw new Refusal(ClosuresRefusal.WRONG_CURRENCY);
    }
    AccountStatus status = ledger.account(rest.ledgerAccount()).orElseThrow().status();
    if (status != AccountStatus.OPEN) {
      throw new Refusal(
          status == AccountStatus.FROZEN
              ? ClosuresRefusal.REST_ACCOUNT_FROZEN
              : ClosuresRefusal.REST_ACCOUNT_CLOSED);
    }
  }

  static Refusal notZero(String because) {
    return new Refusal(LedgerRefusal.BALANCE_NOT_ZERO, "because", because);
  }
}
