package bank.ballast.accounts;

import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/**
 * Finds many customers at once. For the modules that have something to tell them or to give them:
 * one question to the database for each list, however long it is.
 */
public interface CustomerDirectory {

  /** Customers by their log-ins; who is none is left out. */
  Map<String, CustomerId> bySubjects(Collection<String> subjects);

  /** What customers are called, in full; unknown ids are left out. */
  Map<CustomerId, String> names(Collection<CustomerId> customers);

  /**
   * The account of this currency that each owns, takes money now, and was opened first; customers
   * without one are left out.
   */
  Map<CustomerId, AccountDirectory.Listing> oldestOpen(
      Collection<CustomerId> customers, Currency currency);

  /** Those who hold an account. */
  List<CustomerId> holders(AccountId account);
}
