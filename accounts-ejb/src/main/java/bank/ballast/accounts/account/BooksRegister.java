package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.BooksImport;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.Customer;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Role;
import bank.ballast.security.SignIns;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the rows of what is brought in, a list in one database transaction. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class BooksRegister {

  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;
  @Inject private SignIns signIns;
  @Inject private BusinessClock clock;

  /** The id that an account of another bank's books always has here. */
  static AccountId accountId(String bank, String externalId) {
    return new AccountId(Ids.named("account/" + bank + "/" + externalId));
  }

  private static CustomerId customerId(String bank, String externalId) {
    return new CustomerId(Ids.named("customer/" + bank + "/" + externalId));
  }

  /** Writes those customers that are new; returns how many. */
  public int customers(String bank, List<BooksImport.Customer> rows) {
    int added = 0;
    for (BooksImport.Customer row : rows) {
      CustomerId id = customerId(bank, row.externalId());
      if (customers.find(id).isEmpty()) {
        customers.add(Customer.broughtIn(id, bank, row, email(row.subject()), clock.now()));
        added++;
      }
    }
    return added;
  }

  /** Writes those accounts that are new; returns how many. */
  public int accounts(String bank, List<BooksImport.Account> rows) {
    int added = 0;
    for (BooksImport.Account row : rows) {
      AccountId id = accountId(bank, row.externalId());
      if (accounts.find(id).isEmpty()) {
        Account account =
            new Account(
                id, AccountType.PERSONAL, row.currency(), accounts.nextNumber(), row.openedOn());
        account.broughtInFrom(bank, row.externalId());
        accounts.add(account);
        added++;
      }
    }
    return added;
  }

  /** Writes who may use what, where that is new; returns how many. */
  public int holders(String bank, List<BooksImport.Holder> rows) {
    int added = 0;
    for (BooksImport.Holder row : rows) {
      AccountId account = accountId(bank, row.externalAccount());
      CustomerId customer = customerId(bank, row.externalCustomer());
      if (accounts.find(account).isEmpty()) {
        throw new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND, "account", row.externalAccount());
      }
      if (customers.find(customer).isEmpty()) {
        throw new Refusal(AccountsRefusal.CUSTOMER_NOT_FOUND, "customer", row.externalCustomer());
      }
      if (!accounts.holds(account, customer)) {
        accounts.add(new Holder(account, customer, row.role()));
        added++;
      }
    }
    return added;
  }

  private @Nullable String email(@Nullable String subject) {
    return subject == null ? null : signIns.person(subject).email();
  }
}
