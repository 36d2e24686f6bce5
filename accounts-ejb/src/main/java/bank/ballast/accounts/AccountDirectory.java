package bank.ballast.accounts;

import bank.ballast.ledger.LedgerAccountId;
import java.util.Currency;
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
   */
  record Listing(AccountId id, LedgerAccountId ledgerAccount, Currency currency, String holder) {}

  /**
   * An account, and the acting customer who may use it.
   *
   * @param by the customer who acts
   */
  record Held(Listing account, CustomerId by) {}

  /**
   * One of the actor's own accounts, to take money from.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND} where the actor
   *     does not hold it; {@link AccountsRefusal#PROFILE_MISSING}
   */
  Held held(AccountId account);

  /** Any account by its id. */
  Optional<Listing> find(AccountId account);

  /** Any account by six digits of sort code and eight of account number. */
  Optional<Listing> find(String sortCode, String accountNumber);

  /** Any account by its IBAN, without spaces. */
  Optional<Listing> findByIban(String iban);

  /**
   * The customer who acts.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#PROFILE_MISSING}
   */
  CustomerId actingCustomer();
}
