package bank.ballast.payments.scheme;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Currency;
import java.util.List;

/**
 * The bank's own accounts for what other banks owe it, one for each currency. What is on them is
 * what the scheme settles between the banks.
 */
@ApplicationScoped
public class SettlementAccounts {

  @Inject private Ledger ledger;

  /** The one of this currency; opened when missing. */
  public LedgerAccountId account(Currency currency) {
    String code = currency.getCurrencyCode();
    LedgerAccountId id = new LedgerAccountId(Ids.named("Settlement with other banks/" + code));
    if (ledger.account(id).isEmpty()) {
      String name = "Settlement with other banks (" + code + ")";
      ledger.open(List.of(new OpenLedgerAccount(id, AccountKind.ASSET, currency, name, null)));
    }
    return id;
  }
}
