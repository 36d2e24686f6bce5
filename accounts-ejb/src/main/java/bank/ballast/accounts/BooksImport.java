package bank.ballast.accounts;

import bank.ballast.ledger.LedgerAccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Brings in customers and accounts out of another bank's books. Each thing is named by the id that
 * it had there; bringing it in again changes nothing.
 */
public interface BooksImport {

  /**
   * A customer of the other bank.
   *
   * @param externalId their id there
   * @param name in full
   * @param dateOfBirth or null if it is not known
   * @param subject the log-in that the customer has here, or null for none
   */
  record Customer(
      String externalId, String name, @Nullable LocalDate dateOfBirth, @Nullable String subject) {}

  /**
   * An account of the other bank.
   *
   * @param externalId its id there
   * @param currency of its money
   * @param openedOn when it was opened there
   * @param floor the lowest balance that a posting may leave, in minor units, or null for none
   */
  record Account(String externalId, Currency currency, LocalDate openedOn, @Nullable Long floor) {}

  /** How a customer may use an account. */
  enum HolderRole {
    /** It is theirs. */
    OWNER,
    /** They may use it. */
    AUTHORISED
  }

  /**
   * Who may use an account.
   *
   * @param externalAccount the account's id there
   * @param externalCustomer the customer's id there
   * @param role how
   */
  record Holder(String externalAccount, String externalCustomer, HolderRole role) {}

  /**
   * Brings in customers; returns how many were new.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#LOG_IN_IN_USE}
   */
  int customers(String bank, List<Customer> customers);

  /** Brings in accounts, with their ledger accounts; returns how many were new. */
  int accounts(String bank, List<Account> accounts);

  /**
   * Brings in who may use what; returns how many were new.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#ACCOUNT_NOT_FOUND} or {@link
   *     AccountsRefusal#CUSTOMER_NOT_FOUND}
   */
  int holders(String bank, List<Holder> holders);

  /**
   * Where the money of these accounts of another bank's books is kept here, by their ids there;
   * accounts that were not brought in are left out.
   */
  Map<String, LedgerAccountId> ledgerAccounts(String bank, Collection<String> externalIds);

  /**
   * Who owns these accounts of another bank's books, by the accounts' ids there; accounts that were
   * not brought in, or whose owner was not, are left out.
   */
  Map<String, CustomerId> owners(String bank, Collection<String> externalIds);
}
