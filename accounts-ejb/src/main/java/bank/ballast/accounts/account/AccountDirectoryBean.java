package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountAddress.OfAccount;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.Customer;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.kernel.Refusal;
import bank.ballast.security.Actors;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * Finds accounts for the modules that move money: one question to the database each, and no
 * transaction where the caller has none, for there is one of these in every payment.
 */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountDirectoryBean implements AccountDirectory {

  @Inject private Actors actors;
  @Inject private CustomerRepository customers;
  @Inject private Listings listings;
  @Inject private AccountRepository accounts;
  @Inject private PayeeAccounts reached;

  @Override
  public Held held(AccountId account) {
    return listings.held(account, actors.current().subject()).orElseThrow(this::notHeld);
  }

  @Override
  public Ends ends(AccountId from, AccountAddress to) {
    return listings.ends(from, actors.current().subject(), to).orElseThrow(this::notHeld);
  }

  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public Optional<Listing> find(AccountAddress address) {
    return listings.find(address);
  }

  @Override
  public AccountAddress.OfUkAccount number(AccountId account) {
    return accounts
        .find(account)
        .map(Account::number)
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }

  @Override
  public Optional<Listing> byPhone(String number, Currency currency) {
    return reached.byPhone(number, currency).flatMap(account -> find(new OfAccount(account)));
  }

  @Override
  public Optional<CustomerId> customerByPhone(String number) {
    return reached.customerByPhone(number);
  }

  @Override
  public List<CustomerId> holderIds(AccountId account) {
    return accounts.holders(account).stream().map(CustomerId::new).toList();
  }

  @Override
  public List<String> holders(AccountId account) {
    return reached.holders(account);
  }

  @Override
  public boolean isHeldByActor(AccountId account) {
    return listings.held(account, actors.current().subject()).isPresent();
  }

  @Override
  @RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
  public boolean isHeldBy(AccountId account, CustomerId customer) {
    return listings.isHeldBy(account, customer);
  }

  @Override
  public CustomerId actingCustomer() {
    return customers
        .findBySubject(actors.current().subject())
        .map(Customer::id)
        .orElseThrow(() -> new Refusal(AccountsRefusal.PROFILE_MISSING));
  }

  private Refusal notHeld() {
    // Says so where the actor is no customer at all.
    actingCustomer();
    return new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND);
  }
}
