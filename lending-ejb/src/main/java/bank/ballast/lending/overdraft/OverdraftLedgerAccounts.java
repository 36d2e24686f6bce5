package bank.ballast.lending.overdraft;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import java.util.List;

/** The bank's own accounts for interest on overdrafts. */
final class OverdraftLedgerAccounts {

  private final Ledger ledger;

  OverdraftLedgerAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What overdrafts earn the bank. */
  LedgerAccountId income() {
    return account("Interest on overdrafts", AccountKind.INCOME);
  }

  /** What overdrafts have cost, and was not taken yet. */
  LedgerAccountId receivable() {
    return account("Overdraft interest receivable", AccountKind.ASSET);
  }

  private LedgerAccountId account(String name, AccountKind kind) {
    String full = name + " (" + Tariff.CURRENCY.getCurrencyCode() + ")";
    LedgerAccountId id = new LedgerAccountId(Ids.named(full));
    if (ledger.account(id).isEmpty()) {
      ledger.open(List.of(new OpenLedgerAccount(id, kind, Tariff.CURRENCY, full, null)));
    }
    return id;
  }
}
