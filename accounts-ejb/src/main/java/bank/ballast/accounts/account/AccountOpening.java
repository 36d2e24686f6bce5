package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Currency;

/** Writes an account's rows: the part of opening one that is one database transaction. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class AccountOpening {

  @Inject private AccountRoom room;
  @Inject private AccountRepository accounts;
  @Inject private BusinessClock clock;

  /**
   * Keeps the account, whose ledger account exists.
   *
   * @throws bank.ballast.kernel.Refusal {@link AccountsRefusal#TOO_MANY_ACCOUNTS}
   */
  public Account open(AccountId id, CustomerId owner, AccountType type, Currency currency) {
    room.take(owner);
    Account account = new Account(id, type, currency, accounts.nextNumber(), clock.today());
    accounts.add(account);
    accounts.add(new Holder(id, owner, Holding.OWNER));
    return account;
  }
}
