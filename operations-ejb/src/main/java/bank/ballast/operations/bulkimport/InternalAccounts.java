package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Ids;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.OpenLedgerAccount;
import bank.ballast.operations.ImportedKind;
import java.util.Currency;

/**
 * The internal accounts on the other side of an import's entries: one for each bank, kind and
 * currency, so that imports never hinder each other's dates and each can be summed up alone.
 */
final class InternalAccounts {

  private InternalAccounts() {}

  /** The id that such an account has always had. */
  static LedgerAccountId id(String bank, ImportedKind kind, Currency currency) {
    return new LedgerAccountId(
        Ids.named("import/" + bank + "/" + kind.name() + "/" + currency.getCurrencyCode()));
  }

  /**
   * What brought-in loans stand against: their principal, less what repayments were allocated to
   * them. An account of its own, because that is booked today, and rows of further periods are
   * booked on days of their own.
   */
  static LedgerAccountId loans(String bank, Currency currency) {
    return new LedgerAccountId(
        Ids.named("import/" + bank + "/LOANS/" + currency.getCurrencyCode()));
  }

  /** What the ledger must know to open that. */
  static OpenLedgerAccount openingOfLoans(String bank, Currency currency) {
    return new OpenLedgerAccount(
        loans(bank, currency),
        AccountKind.ASSET,
        currency,
        "Import " + bank + ": loans brought in",
        null);
  }

  /** What the ledger must know to open it. Without a floor: it mirrors the world outside. */
  static OpenLedgerAccount opening(String bank, ImportedKind kind, Currency currency) {
    return new OpenLedgerAccount(
        id(bank, kind, currency),
        kind.accountKind(),
        currency,
        "Import " + bank + ": " + kind.accountName(),
        null);
  }
}
