package bank.ballast.lending.loan;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import java.util.Arrays;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The bank's own accounts for what it lends, one of each for each currency. */
enum LoanAccounts {
  /** Interest that loans have earned and nobody has paid. */
  INTEREST_RECEIVABLE("Loan interest receivable", AccountKind.ASSET),
  /** What lending earns. */
  INTEREST_INCOME("Interest on loans", AccountKind.INCOME),
  /** Charges that nobody has paid. */
  FEES_RECEIVABLE("Loan charges receivable", AccountKind.ASSET),
  /** Fees and charges. */
  FEE_INCOME("Fees on loans", AccountKind.INCOME),
  /** What borrowers were spared of their debt at an early settlement. */
  REBATED("Rebates on early settlement", AccountKind.EXPENSE),
  /** What the bank no longer counts on. */
  WRITTEN_OFF("Loans written off", AccountKind.EXPENSE),
  /** What came of it after all. */
  RECOVERED("Recoveries of loans written off", AccountKind.INCOME);

  /** Which were opened, as far as this server knows: an account never goes. */
  private static final Set<Currency> OPEN = ConcurrentHashMap.newKeySet();

  private final String title;
  private final AccountKind kind;

  LoanAccounts(String title, AccountKind kind) {
    this.title = title;
    this.kind = kind;
  }

  LedgerAccountId of(Currency currency) {
    return new LedgerAccountId(Ids.named(full(currency)));
  }

  /** Sees to it that all of a currency are there. */
  static void open(Ledger ledger, Currency currency) {
    if (OPEN.contains(currency)) {
      return;
    }
    Map<LedgerAccountId, OpenLedgerAccount> all =
        Arrays.stream(values())
            .map(
                each ->
                    new OpenLedgerAccount(
                        each.of(currency), each.kind, currency, each.full(currency), null))
            .collect(Collectors.toMap(OpenLedgerAccount::id, each -> each));
    ledger.open(all.values());
    OPEN.add(currency);
  }

  private String full(Currency currency) {
    return title + " (" + currency.getCurrencyCode() + ")";
  }
}
