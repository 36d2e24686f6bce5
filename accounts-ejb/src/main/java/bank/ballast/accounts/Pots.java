package bank.ballast.accounts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The savings pots of the accounts that the actor may use. Others do not exist here.
 *
 * <p>A pot's money is a ledger account of its own, with a floor of zero, which exchanges money with
 * the pot's account and nobody else.
 */
public interface Pots {

  /**
   * Opens a pot.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     PotsRefusal#MALFORMED_POT}, {@link PotsRefusal#GOAL_NOT_POSITIVE}, {@link
   *     PotsRefusal#WRONG_CURRENCY}, {@link PotsRefusal#LOCK_NOT_AHEAD}, {@link
   *     PotsRefusal#TOO_MANY_POTS}, {@link PotsRefusal#ACCOUNT_FROZEN}, {@link
   *     PotsRefusal#ACCOUNT_CLOSED}
   */
  PotView open(AccountId account, OpenPot wish);

  /**
   * Pots of an account, newest first.
   *
   * @param closed whether those that are closed are wanted, or the others
   * @param before only those opened before this one, or null
   * @param limit at most so many, 1 to 100
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  List<PotView> of(AccountId account, boolean closed, @Nullable PotId before, int limit);

  /**
   * One pot, in whatever state.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#POT_NOT_FOUND}
   */
  PotView pot(PotId pot);

  /**
   * Changes a pot: all of what is asked for, or nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#POT_NOT_FOUND}, {@link
   *     PotsRefusal#POT_CLOSED}, {@link PotsRefusal#LOCK_SHORTENED}, {@link
   *     PotsRefusal#POT_NOT_LOCKED}, and for the form as {@link #open} does
   */
  PotView change(PotId pot, ChangePot change);

  /**
   * Puts money in or takes it out. The same key with the same content answers as the first time, a
   * refusal included, and moves nothing again.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#POT_NOT_FOUND}, {@link
   *     PotsRefusal#AMOUNT_NOT_POSITIVE}, {@link PotsRefusal#WRONG_CURRENCY}, {@link
   *     PotsRefusal#INSUFFICIENT_FUNDS}, {@link PotsRefusal#POT_INSUFFICIENT_FUNDS}, {@link
   *     PotsRefusal#ACCOUNT_FROZEN}, {@link PotsRefusal#ACCOUNT_CLOSED}, {@link
   *     PotsRefusal#POT_LOCKED}, {@link PotsRefusal#POT_CLOSED}, {@link
   *     PotsRefusal#AMOUNT_TOO_LARGE}, {@link PotsRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  PotMovementView move(MovePotMoney wish);

  /**
   * Closes a pot and gives its money back to the account. Closing twice changes nothing; where the
   * first time broke off, the second goes on.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#POT_NOT_FOUND}, {@link
   *     PotsRefusal#POT_LOCKED}, {@link PotsRefusal#ACCOUNT_FROZEN}, {@link
   *     PotsRefusal#ACCOUNT_CLOSED}
   */
  PotView close(PotId pot);

  /**
   * What an account has, alone and with its pots.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  AccountBalance balance(AccountId account);
}
