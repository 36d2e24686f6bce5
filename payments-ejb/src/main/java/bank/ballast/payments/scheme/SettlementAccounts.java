package bank.ballast.payments.scheme;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
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

  /** The scheme settles in pounds alone. */
  public static final Currency CURRENCY = Money.currency("GBP");

  @Inject private Ledger ledger;

  /** The one of this currency; opened when missing. */
  public LedgerAccountId account(Currency currency) {
    return account("Settlement with other banks", currency);
  }

  /**
   * Where money comes from that the local set-up makes up, likewise: no scheme settles it, and so
   * it must not stand among what one does.
   */
  public LedgerAccountId madeUp(Currency currency) {
    return account("Money made up for trying out", currency);
  }

  /** What came back for accounts that are closed: the bank owes it, and people pay it out. */
  public LedgerAccountId unclaimed(Currency currency) {
    return account("Returned to closed accounts", AccountKind.LIABILITY, currency);
  }

  private LedgerAccountId account(String kind, Currency currency) {
    return account(kind, AccountKind.ASSET, currency);
  }

  private LedgerAccountId account(String kind, AccountKind side, Currency currency) {
    String code = currency.getCurrencyCode();
    LedgerAccountId id = new LedgerAccountId(Ids.named(kind + "/" + code));
    if (ledger.account(id).isEmpty()) {
      String name = kind + " (" + code + ")";
      ledger.open(List.of(new OpenLedgerAccount(id, side, currency, name, null)));
    }
    return id;
  }
}
