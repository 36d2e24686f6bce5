package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.util.List;
import java.util.Optional;

/** Splits pay between pots as soon as it comes in. */
public interface SalarySorter {

  /**
   * How an account's pay is split, if it is.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  Optional<SalarySorterView> of(AccountId account);

  /**
   * Splits pay from now on: fixed amounts first, in order, then shares of what came in; together
   * never more than came in.
   *
   * @param least what is less than this, or comes from an account of the same customer, is no pay
   * @param rules 1 to 30, each of another pot of the account
   * @throws bank.ballast.kernel.Refusal as {@link #of}; {@link PotsRefusal#POT_NOT_FOUND}, {@link
   *     PotsRefusal#POT_CLOSED}, {@link PotsRefusal#WRONG_CURRENCY}, {@link
   *     PotsRefusal#MALFORMED_SAVING_RULE}
   */
  SalarySorterView set(AccountId account, Money least, List<SortingRule> rules);

  /**
   * Splits no more. Off already, nothing changes.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #of}
   */
  void end(AccountId account);
}
