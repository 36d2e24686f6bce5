package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;

/**
 * Overdrafts of the actor's own accounts. Whatever is beyond the limit is refused, so that there is
 * no unarranged overdraft, and no charge for one.
 */
public interface Overdrafts {

  /** Costs are reckoned for at most so many days. */
  int MOST_DAYS = 365;

  /**
   * An account's overdraft.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  OverdraftView of(AccountId account);

  /**
   * Sets an account's limit. A lower one, and none, is everybody's to set who holds the account; a
   * higher one lies within what is offered, and is confirmed by a sign-in.
   *
   * @param limit zero ends the overdraft
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_CLOSED}, {@link
   *     OverdraftRefusal#MALFORMED_OVERDRAFT_LIMIT}, {@link LendingRefusal#WRONG_CURRENCY}, {@link
   *     OverdraftRefusal#OVERDRAFT_NOT_OFFERED}, {@link OverdraftRefusal#OVERDRAFT_ABOVE_OFFER},
   *     {@link OverdraftRefusal#OVERDRAFT_IN_USE}, and as {@code StepUps.require}
   */
  OverdraftView set(AccountId account, Money limit);

  /**
   * What borrowing would cost. Nothing is kept of having asked.
   *
   * @param days 1 to {@value #MOST_DAYS}
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     LendingRefusal#WRONG_CURRENCY}, {@link OverdraftRefusal#OVERDRAFT_AMOUNT_NOT_OFFERED},
   *     {@link OverdraftRefusal#OVERDRAFT_DAYS_NOT_OFFERED}
   */
  OverdraftCosts costs(AccountId account, Money amount, int days);
}
