package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Ids;
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
