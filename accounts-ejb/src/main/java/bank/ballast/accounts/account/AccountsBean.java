package bank.ballast.accounts.account;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The actor's own accounts. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
public class AccountsBean implements Accounts {

  private static final Set<String> CURRENCIES = Set.of("GBP", "EUR");

  @Inject private AccountDirectory directory;
  @Inject private AccountRepository accounts;
  @Inject private AccountOpening opening;
  @Inject private AccountViews views;
  @Inject private Ledger ledger;

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccountView open(AccountType type, Currency currency) {
    if (!CURRENCIES.contains(currency.getCurrencyCode())) {
      throw new Refusal(
          AccountsRefusal.CURRENCY_NOT_OFFERED, "currency", currency.getCurrencyCode());
    }
    CustomerId owner = directory.actingCustomer();
    AccountId id = AccountId.next();
    // First the ledger's account, in its own transaction: should the row not follow, an empty
    // account that nobody knows remains, and no account without books.
    ledger.open(
        List.of(
            new OpenLedgerAccount(
                new LedgerAccountId(id.value()),
                AccountKind.LIABILITY,
                currency,
                "Customer account",
                0L)));
    return views.of(opening.open(id, owner, type, currency));
  }

  @Override
  public List<AccountView> mine(@Nullable AccountId before, int limit) {
    return views.of(accounts.heldBy(directory.actingCustomer(), before, limit));
  }

  @Override
  public AccountView mine(AccountId account) {
    return views.of(held(account));
  }

  private Account held(AccountId account) {
    return accounts
        .findHeld(account, directory.actingCustomer())
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }
}
