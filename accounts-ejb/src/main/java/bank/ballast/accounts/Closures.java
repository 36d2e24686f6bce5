package bank.ballast.accounts;

/**
 * Closing accounts by those who own them: at zero, with the rest paid to another account of the
 * actor's, and never over open pots, pending money or a freeze. A joint account needs both holders:
 * one asks, the other confirms, and either may take it back until then.
 *
 * <p>A key answers as the first time where the closing was begun or asked for. A refusal begins
 * nothing and is not remembered: the same key asks again.
 */
public interface Closures {

  /**
   * Closes an account, or asks the other holder of a joint one to agree. Where the bank broke off,
   * asking again goes on.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND} also for the
   *     account that the rest is to go to, {@link AccountsRefusal#ACCOUNT_CLOSED}, {@link
   *     PotsRefusal#ACCOUNT_HAS_POTS}, {@link bank.ballast.ledger.LedgerRefusal#BALANCE_NOT_ZERO}
   *     whose fact {@code because} is {@code money-left}, {@code overdrawn} or {@code pending}, and
   *     each {@link ClosuresRefusal}
   */
  ClosureView close(CloseAccount wish);

  /**
   * Agrees to what the other holder asked for, and closes the account. Again, it changes nothing;
   * where the bank broke off, it goes on.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #close}
   */
  ClosureView confirm(ClosureId closure, String idempotencyKey);

  /**
   * Takes back what one of the holders asked for. Again, it changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link ClosuresRefusal#CLOSURE_NOT_FOUND}, {@link
   *     ClosuresRefusal#CLOSURE_UNDER_WAY} where both have agreed, {@link
   *     ClosuresRefusal#CLOSURE_ENDED}
   */
  ClosureView withdraw(ClosureId closure);

  /**
   * A closure of one of the actor's accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link ClosuresRefusal#CLOSURE_NOT_FOUND}
   */
  ClosureView closure(ClosureId closure);

  /**
   * The latest closure of one of the actor's accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     ClosuresRefusal#CLOSURE_NOT_FOUND} where there never was one
   */
  ClosureView latest(AccountId account);
}
