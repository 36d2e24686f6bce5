package bank.ballast.accounts;

import java.util.Optional;

/**
 * The small change of payments, saved: what is missing to the next pound goes into a pot, as soon
 * as the payment is made. Where the account has too little left for it, it stays.
 */
public interface RoundUps {

  /**
   * An account's round-ups, if they are on.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  Optional<RoundUpView> of(AccountId account);

  /**
   * Turns them on, or changes them, for payments from now on.
   *
   * @param pot of the account
   * @param multiplier 1, 2, 5 or 10: so many times what is missing
   * @throws bank.ballast.kernel.Refusal as {@link #of}; {@link PotsRefusal#POT_NOT_FOUND}, {@link
   *     PotsRefusal#POT_CLOSED}, {@link PotsRefusal#MALFORMED_SAVING_RULE}
   */
  RoundUpView set(AccountId account, PotId pot, int multiplier);

  /**
   * Turns them off. Off already, nothing changes.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #of}
   */
  void end(AccountId account);
}
