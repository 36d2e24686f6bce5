package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.BeforeClosing;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.accounts.CustomerView;
import bank.ballast.accounts.PotRecords;
import bank.ballast.accounts.TransactionId;
import bank.ballast.accounts.TransactionView;
import bank.ballast.accounts.customer.Customer;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All customers' records, for staff. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR})
public class CustomerRecordsBean implements CustomerRecords {

  private static final int ACCOUNTS_OF_ONE = 100;

  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;
  @Inject private Listings listings;
  @Inject private AccountViews views;
  @Inject private Ledger ledger;
  @Inject private PotRecords pots;
  @Inject @Any private Instance<BeforeClosing> others;

  @Override
  public List<Hit> search(String text, int limit) {
    String typed = text.strip();
    Map<UUID, Customer> found = new LinkedHashMap<>();
    Stream.concat(byNumber(typed), customers.search(typed, limit).stream())
        .forEach(customer -> found.putIfAbsent(customer.id().value(), customer));
    return found.values().stream().limit(limit).map(this::hit).toList();
  }

  @Override
  public Optional<CustomerView> customer(CustomerId customer) {
    return customers.find(customer).map(Customer::view);
  }

  @Override
  public Optional<String> subject(CustomerId customer) {
    return customers.find(customer).flatMap(Customer::subject);
  }

  @Override
  public List<AccountView> accounts(CustomerId customer) {
    return views.of(accounts.heldBy(customer, null, ACCOUNTS_OF_ONE));
  }

  @Override
  public List<TransactionView> transactions(
      AccountId account, @Nullable TransactionId before, int limit) {
    Account row =
        accounts.find(account).orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
    return views.transactions(row, before, null, limit);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void freeze(AccountId account) {
    ledger.freeze(ledgerAccount(account), FrozenBy.BANK);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void unfreeze(AccountId account) {
    ledger.unfreeze(ledgerAccount(account), FrozenBy.BANK);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void close(AccountId account) {
    LedgerAccountId books = ledgerAccount(account);
    others.forEach(other -> other.settle(account));
    // What is in a pot could not come back to a closed account: no pot is there from here on.
    pots.shut(account);
    try {
      ledger.close(books);
    } catch (Refusal notClosed) {
      pots.reopen(account);
      throw notClosed;
    }
  }

  private LedgerAccountId ledgerAccount(AccountId account) {
    return accounts
        .find(account)
        .map(Account::ledgerAccount)
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }

  /** Digits alone are an account number; what begins with GB and digits is an IBAN. */
  private Stream<Customer> byNumber(String typed) {
    String compact = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    if (!compact.matches("[A-Z0-9]+")) {
      return Stream.empty();
    }
    AccountAddress address =
        compact.matches("\\d{8}")
            ? new AccountAddress.OfUkAccount(AccountAddress.OWN_SORT_CODE, compact)
            : compact.matches("\\d{14}")
                ? new AccountAddress.OfUkAccount(compact.substring(0, 6), compact.substring(6))
                : new AccountAddress.OfIban(compact);
    return listings.find(address).stream()
        .flatMap(row -> accounts.holders(row.id()).stream())
        .flatMap(id -> customers.find(new CustomerId(id)).stream());
  }

  private Hit hit(Customer customer) {
    return new Hit(
        customer.id(),
        customer.name(),
        customer.email().orElse(null),
        accounts.heldBy(customer.id(), null, ACCOUNTS_OF_ONE).stream()
            .map(Account::accountNumber)
            .toList());
  }
}
