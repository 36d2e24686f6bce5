package bank.ballast.accounts.account;

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
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds accounts for the modules that move money. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.SYSTEM})
public class AccountDirectoryBean implements AccountDirectory {

  @Inject private Actors actors;
  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;
  @Inject private AccountViews views;

  @Override
  public Listing held(AccountId account) {
    return accounts
        .findHeld(account, actingCustomer())
        .map(this::listing)
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }

  @Override
  public Optional<Listing> find(AccountId account) {
    return accounts.find(account).map(this::listing);
  }

  @Override
  public Optional<Listing> find(String sortCode, String accountNumber) {
    return accounts.findDomestic(sortCode, accountNumber).map(this::listing);
  }

  @Override
  public Optional<Listing> findByIban(String iban) {
    return accounts.findByIban(iban).map(this::listing);
  }

  @Override
  public CustomerId actingCustomer() {
    return customers
        .findBySubject(actors.current().subject())
        .map(Customer::id)
        .orElseThrow(() -> new Refusal(AccountsRefusal.PROFILE_MISSING));
  }

  private Listing listing(Account account) {
    return account.listing(views.holder(account.id()));
  }
}
