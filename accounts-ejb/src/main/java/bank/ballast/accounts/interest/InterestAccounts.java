package bank.ballast.accounts.interest;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import java.util.Currency;
import java.util.List;

/** The bank's own accounts for interest on savings. */
final class InterestAccounts {

  private final Ledger ledger;

  InterestAccounts(Ledger ledger) {
    this.ledger = ledger;
  }

  /** What savings cost the bank. */
  LedgerAccountId expense(Currency currency) {
    return account("Interest on savings", AccountKind.EXPENSE, currency);
  }

  /** What pots have earned, and the bank has not paid yet. */
  LedgerAccountId payable(Currency currency) {
    return account("Savings interest payable", AccountKind.LIABILITY, currency);
  }

  private LedgerAccountId account(String name, AccountKind kind, Currency currency) {
    String full = name + " (" + currency.getCurrencyCode() + ")";
    LedgerAccountId id = new LedgerAccountId(Ids.named(full));
    if (ledger.account(id).isEmpty()) {
      ledger.open(List.of(new OpenLedgerAccount(id, kind, currency, full, null)));
    }
    return id;
  }
}
