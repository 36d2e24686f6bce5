package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountStandings;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.Customer;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells lenders how accounts stand. Joins the caller's transaction where there is one. */
@Stateless
@RolesAllowed({Role.CUSTOMER, Role.AGENT, Role.SUPERVISOR, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccountStandingsBean implements AccountStandings {

  @Inject private AccountRepository accounts;
  @Inject private CustomerRepository customers;

  @Override
  public Optional<Standing> of(AccountId account) {
    return accounts.find(account).map(this::standing);
  }

  @Override
  public Optional<Person> person(CustomerId customer) {
    return customers
        .find(customer)
        .map(found -> new Person(found.name(), found.dateOfBirth().orElse(null)));
  }

  private Standing standing(Account account) {
    UUID id = account.id().value();
    List<CustomerId> holders =
        accounts.holders(account.id()).stream().map(CustomerId::new).toList();
    return new Standing(
        account.currency(),
        account.openedOn(),
        account.mostHolders(),
        holders,
        holders.stream()
            .findFirst()
            .flatMap(customers::find)
            .flatMap(Customer::dateOfBirth)
            .orElse(null),
        accounts.closing(List.of(id)).containsKey(id));
  }
}
