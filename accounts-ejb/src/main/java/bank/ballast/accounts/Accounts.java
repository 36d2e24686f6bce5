package bank.ballast.accounts;

import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor's own accounts. Somebody else's account does not exist here. */
public interface Accounts {

  /**
   * Opens a current account for the actor. No floor but zero.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#PROFILE_MISSING}, {@link
   *     AccountsRefusal#CURRENCY_NOT_OFFERED}, {@link AccountsRefusal#TOO_MANY_ACCOUNTS}
   */
  AccountView open(AccountType type, Currency currency);

  /**
   * The actor's accounts, newest first.
   *
   * @param before only those opened before this one, or null
   * @param limit at most so many, 1 to 100
   */
  List<AccountView> mine(@Nullable AccountId before, int limit);

  /**
   * One of the actor's accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  AccountView mine(AccountId account);

  /**
   * Stops one of the actor's accounts: nothing is paid from it or into it until a holder unfreezes
   * it. Freezing twice changes nothing, and the bank's own freeze is another one.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     AccountsRefusal#ACCOUNT_CLOSED}
   */
  AccountView freeze(AccountId account);

  /**
   * Lifts the holders' freeze. Where the bank has the account frozen, too, it stays frozen.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #freeze} does; {@link
   *     AccountsRefusal#FROZEN_BY_BANK} where no holder froze it, but the bank did
   */
  AccountView unfreeze(AccountId account);
}
