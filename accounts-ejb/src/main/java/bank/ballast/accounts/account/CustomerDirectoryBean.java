package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerDirectory;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.customer.CustomerRepository;
import bank.ballast.ledger.AccountStatus;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerAccountView;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Finds many customers at once. Joins the caller's transaction where there is one. */
@Stateless
@RolesAllowed({Role.AGENT, Role.SUPERVISOR, Role.OPERATOR, Role.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class CustomerDirectoryBean implements CustomerDirectory {

  @Inject private CustomerRepository customers;
  @Inject private AccountRepository accounts;
  @Inject private Ledger ledger;

  @Override
  public Map<String, CustomerId> bySubjects(Collection<String> subjects) {
    return subjects.isEmpty() ? Map.of() : customers.bySubjects(subjects);
  }

  @Override
  public Map<CustomerId, String> names(Collection<CustomerId> wanted) {
    return wanted.isEmpty() ? Map.of() : customers.names(ids(wanted));
  }

  @Override
  public Map<CustomerId, Listing> oldestOpen(Collection<CustomerId> wanted, Currency currency) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    List<AccountRepository.Owned> owned = accounts.ownedOldestFirst(ids(wanted), currency);
    Map<LedgerAccountId, LedgerAccountView> books =
        ledger.accounts(owned.stream().map(each -> each.account().ledgerAccount()).toList());
    Map<CustomerId, Listing> oldest = new LinkedHashMap<>();
    owned.forEach(
        each -> {
          LedgerAccountView account = books.get(each.account().ledgerAccount());
          if (account != null && account.status() == AccountStatus.OPEN) {
            oldest.putIfAbsent(each.by(), each.account());
          }
        });
    return oldest;
  }

  @Override
  public List<CustomerId> holders(AccountId account) {
    return accounts.holders(account).stream().map(CustomerId::new).toList();
  }

  private static List<UUID> ids(Collection<CustomerId> customers) {
    return customers.stream().map(CustomerId::value).toList();
  }
}
