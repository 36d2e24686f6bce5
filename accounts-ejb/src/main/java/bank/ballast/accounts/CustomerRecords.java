package bank.ballast.accounts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All customers' records, for staff. Whoever exposes these to a person sees to the reason and the
 * audit trail.
 */
public interface CustomerRecords {

  /**
   * A customer found by a search.
   *
   * @param id theirs
   * @param name in full
   * @param email theirs, or null
   * @param accountNumbers of all their accounts
   */
  record Hit(CustomerId id, String name, @Nullable String email, List<String> accountNumbers) {}

  /**
   * Finds customers by a part of the name, the beginning of the e-mail address, an account number,
   * or an IBAN.
   *
   * @param text what the agent typed, at least two characters
   * @param limit at most so many, 1 to 100
   */
  List<Hit> search(String text, int limit);

  /** A customer. */
  Optional<CustomerView> customer(CustomerId customer);

  /** The subject by which Keycloak knows the customer; empty for one without a log-in. */
  Optional<String> subject(CustomerId customer);

  /** All accounts that a customer holds or may use. */
  List<AccountView> accounts(CustomerId customer);

  /** An account's transactions, newest first, those before the given one. */
  List<TransactionView> transactions(AccountId account, @Nullable TransactionId before, int limit);

  /**
   * Stops an account's money, in the bank's name: its holder can't lift that.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  void freeze(AccountId account);

  /**
   * Lets it move again, unless a holder has it frozen, too.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  void unfreeze(AccountId account);

  /**
   * Closes it for good; it must be empty and have no open pots.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND}, {@link
   *     PotsRefusal#ACCOUNT_HAS_POTS}, {@link bank.ballast.ledger.LedgerRefusal#BALANCE_NOT_ZERO}
   */
  void close(AccountId account);
}
