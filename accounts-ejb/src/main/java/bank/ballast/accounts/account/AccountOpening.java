package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.BooksImport.HolderRole;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;

/** Writes an account's rows: the part of opening one that is one database transaction. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class AccountOpening {

  /** So many accounts may one customer own. */
  private static final int LIMIT = 20;

  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;
  @Inject private BusinessClock clock;

  /**
   * Keeps the account, whose ledger account exists.
   *
   * @throws Refusal {@link AccountsRefusal#TOO_MANY_ACCOUNTS}
   */
  public Account open(AccountId id, CustomerId owner, AccountType type, Currency currency) {
    // The customer's row is locked, so that two openings at once don't both find room for one more.
    if (customers.lock(owner).isEmpty()) {
      throw new Refusal(AccountsRefusal.PROFILE_MISSING);
    }
    if (accounts.countOwned(owner) >= LIMIT) {
      throw new Refusal(AccountsRefusal.TOO_MANY_ACCOUNTS, "limit", Integer.toString(LIMIT));
    }
    Account account = new Account(id, type, currency, accounts.nextNumber(), clock.today());
    accounts.add(account);
    accounts.add(new Holder(id, owner, HolderRole.OWNER));
    return account;
  }
}
