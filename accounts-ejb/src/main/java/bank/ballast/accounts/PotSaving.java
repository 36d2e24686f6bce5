package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.util.UUID;

/** Deposits that nobody asks for at the moment when they are made. */
public interface PotSaving {

  /**
   * Makes sure that such deposits can be made one day; what the pot is called.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#POT_NOT_FOUND} where the account has no
   *     such pot, {@link PotsRefusal#POT_CLOSED}, {@link PotsRefusal#WRONG_CURRENCY}
   */
  String require(AccountId account, PotId pot, Money amount);

  /**
   * Puts money of the pot's account into it, in its customer's name. The same id moves once.
   *
   * @param id of the entry
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal}
   */
  void deposit(UUID id, PotId pot, Money amount);
}
