package bank.ballast.accounts.account;

import bank.ballast.accounts.BooksImport;
import bank.ballast.accounts.CustomerId;
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
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Brings in another bank's customers and accounts. */
@Stateless
@RolesAllowed(Role.SYSTEM)
public class BooksImportBean implements BooksImport {

  @Inject private BooksRegister register;
  @Inject private AccountRepository accounts;
  @Inject private Ledger ledger;

  @Override
  public int customers(String bank, List<Customer> customers) {
    return register.customers(bank, customers);
  }

  @Override
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public int accounts(String bank, List<Account> rows) {
    ledger.open(
        rows.stream()
            .map(
                row ->
                    new OpenLedgerAccount(
                        new LedgerAccountId(
                            BooksRegister.accountId(bank, row.externalId()).value()),
                        AccountKind.LIABILITY,
                        row.currency(),
                        "Customer account",
                        row.floor()))
            .toList());
    return register.accounts(bank, rows);
  }

  @Override
  public int holders(String bank, List<Holder> holders) {
    return register.holders(bank, holders);
  }

  @Override
  public Map<String, LedgerAccountId> ledgerAccounts(String bank, Collection<String> externalIds) {
    return accounts.ledgerAccounts(bank, externalIds);
  }

  @Override
  public Map<String, CustomerId> owners(String bank, Collection<String> externalIds) {
    return accounts.owners(bank, externalIds);
  }
}
