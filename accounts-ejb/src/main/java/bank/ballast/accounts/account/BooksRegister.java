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
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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

  /**
   * Writes those customers that are new; returns how many.
   *
   * @throws Refusal {@link AccountsRefusal#LOG_IN_IN_USE}
   */
  public int customers(String bank, List<BooksImport.Customer> rows) {
    Set<UUID> known =
        new HashSet<>(
            customers.knownOf(
                rows.stream().map(row -> customerId(bank, row.externalId()).value()).toList()));
    int added = 0;
    for (BooksImport.Customer row : rows) {
      CustomerId id = customerId(bank, row.externalId());
      if (known.add(id.value())) {
        refuseLogInOfAnother(row.subject());
        customers.add(Customer.broughtIn(id, bank, row, email(row.subject()), clock.now()));
        added++;
      }
    }
    return added;
  }

  /** Writes those accounts that are new; returns how many. */
  public int accounts(String bank, List<BooksImport.Account> rows) {
    Set<UUID> known =
        new HashSet<>(
            accounts.knownOf(
                rows.stream().map(row -> accountId(bank, row.externalId()).value()).toList()));
    List<BooksImport.Account> fresh =
        rows.stream().filter(row -> known.add(accountId(bank, row.externalId()).value())).toList();
    Iterator<UkNumber> numbers = accounts.nextNumbers(fresh.size()).iterator();
    for (BooksImport.Account row : fresh) {
      Account account =
          new Account(
              accountId(bank, row.externalId()),
              AccountType.PERSONAL,
              row.currency(),
              numbers.next(),
              row.openedOn());
      account.broughtInFrom(bank, row.externalId());
      accounts.add(account);
    }
    return fresh.size();
  }

  /** Writes who may use what, where that is new; returns how many. */
  public int holders(String bank, List<BooksImport.Holder> rows) {
    List<UUID> named =
        rows.stream().map(row -> accountId(bank, row.externalAccount()).value()).toList();
    Set<UUID> knownAccounts = accounts.knownOf(named);
    Set<UUID> knownCustomers =
        customers.knownOf(
            rows.stream().map(row -> customerId(bank, row.externalCustomer()).value()).toList());
    Set<Holder.Key> known = new HashSet<>(accounts.holdersOf(named));
    int added = 0;
    for (BooksImport.Holder row : rows) {
      AccountId account = accountId(bank, row.externalAccount());
      CustomerId customer = customerId(bank, row.externalCustomer());
      if (!knownAccounts.contains(account.value())) {
        throw new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND, "account", row.externalAccount());
      }
      if (!knownCustomers.contains(customer.value())) {
        throw new Refusal(AccountsRefusal.CUSTOMER_NOT_FOUND, "customer", row.externalCustomer());
      }
      if (known.add(new Holder.Key(account.value(), customer.value()))) {
        accounts.add(new Holder(account, customer, Holding.valueOf(row.role().name())));
        added++;
      }
    }
    return added;
  }

  private void refuseLogInOfAnother(@Nullable String subject) {
    if (subject != null && customers.findBySubject(subject).isPresent()) {
      throw new Refusal(AccountsRefusal.LOG_IN_IN_USE, "subject", subject);
    }
  }

  private @Nullable String email(@Nullable String subject) {
    return subject == null ? null : signIns.person(subject).email();
  }
}
