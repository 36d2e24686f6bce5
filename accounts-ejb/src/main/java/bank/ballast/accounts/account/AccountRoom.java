package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** How many accounts a customer may own. */
@ApplicationScoped
public class AccountRoom {

  /** So many accounts may one customer own. */
  private static final int LIMIT = 20;

  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;

  /**
   * Makes sure of room for one more, until the end of the caller's transaction.
   *
   * @throws Refusal {@link AccountsRefusal#TOO_MANY_ACCOUNTS}, {@link
   *     AccountsRefusal#PROFILE_MISSING}
   */
  public void take(CustomerId owner) {
    // The customer's row is locked, so that two openings at once don't both find room for one more.
    if (customers.lock(owner).isEmpty()) {
      throw new Refusal(AccountsRefusal.PROFILE_MISSING);
    }
    if (accounts.countOwned(owner) >= LIMIT) {
      throw new Refusal(AccountsRefusal.TOO_MANY_ACCOUNTS, "limit", Integer.toString(LIMIT));
    }
  }
}
