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
import bank.ballast.ledger.FrozenBy;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.security.Role;
import bank.ballast.security.SecurityLog;
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
  @Inject private SecurityLog log;

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

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccountView freeze(AccountId account) {
    Account held = held(account);
    decide("ACCOUNT_FREEZE", held, () -> ledger.freeze(held.ledgerAccount(), FrozenBy.HOLDER));
    return views.of(held);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public AccountView unfreeze(AccountId account) {
    Account held = held(account);
    decide(
        "ACCOUNT_UNFREEZE",
        held,
        () -> {
          // For the answer alone: lifting the holders' freeze never touches the bank's.
          if (views.of(held).frozenBy().equals(Set.of(FrozenBy.BANK))) {
            throw new Refusal(AccountsRefusal.FROZEN_BY_BANK);
          }
          ledger.unfreeze(held.ledgerAccount(), FrozenBy.HOLDER);
        });
    return views.of(held);
  }

  private void decide(String what, Account account, Runnable act) {
    try {
      act.run();
      log.decided(what, account.id().toString(), "DONE");
    } catch (Refusal refused) {
      Refusal known =
          refused.code() == LedgerRefusal.LEDGER_ACCOUNT_CLOSED
              ? new Refusal(AccountsRefusal.ACCOUNT_CLOSED)
              : refused;
      log.decided(what, account.id().toString(), known.code().name());
      throw known;
    }
  }

  private Account held(AccountId account) {
    return accounts
        .findHeld(account, directory.actingCustomer())
        .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
  }
}
