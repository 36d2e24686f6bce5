package bank.ballast.accounts;

import bank.ballast.ledger.LedgerAccountId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Finds any customer's account by what a payer knows of it. For the modules that move money: the
 * world outside never sees these answers.
 */
public interface AccountDirectory {

  /**
   * What a payment needs to know of an account.
   *
   * @param id its id
   * @param ledgerAccount where its money is kept
   * @param currency of its money
   * @param holder the owner's name
   * @param followed whether rules want to hear of its money: see {@link SavingCue}
   */
  record Listing(
      AccountId id,
      LedgerAccountId ledgerAccount,
      Currency currency,
      String holder,
      boolean followed) {}

  /**
   * An account, and the acting customer who may use it.
   *
   * @param by the customer who acts
   */
  record Held(Listing account, CustomerId by) {}

  /**
   * The two ends of a payment.
   *
   * @param from the actor's own account
   * @param to where it goes, if that is an account of this bank
   */
  record Ends(Held from, Optional<Listing> to) {}

  /**
   * One of the actor's own accounts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND} where the actor
   *     does not hold it; {@link AccountsRefusal#PROFILE_MISSING}
   */
  Held held(AccountId account);

  /**
   * One of the actor's own accounts, to take money from, and any account to pay it to.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #held} does
   */
  Ends ends(AccountId from, AccountAddress to);

  /** Any account, by what a payer knows of it. */
  Optional<Listing> find(AccountAddress address);

  /**
   * What an account is called in the United Kingdom.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  AccountAddress.OfUkAccount number(AccountId account);

  /**
   * The account that money for this phone number goes to: of the one customer who has it, the one
   * of this currency that was opened first. Where nobody has the number, or more than one, none.
   *
   * @param number a plus sign and digits
   */
  Optional<Listing> byPhone(String number, Currency currency);

  /**
   * The one customer who has this phone number. Where nobody has it, or more than one, none.
   *
   * @param number a plus sign and digits
   */
  Optional<CustomerId> customerByPhone(String number);

  /** All who hold an account. */
  List<CustomerId> holderIds(AccountId account);

  /** The names of all who hold an account, the owner's first. */
  List<String> holders(AccountId account);

  /** Whether the actor holds an account. */
  boolean isHeldByActor(AccountId account);

  /** Whether a customer holds an account, whoever acts. */
  boolean isHeldBy(AccountId account, CustomerId customer);

  /**
   * The customer who acts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#PROFILE_MISSING}
   */
  CustomerId actingCustomer();
}
