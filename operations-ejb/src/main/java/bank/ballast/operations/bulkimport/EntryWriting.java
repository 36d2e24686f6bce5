package bank.ballast.operations.bulkimport;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.Side;
import bank.ballast.operations.BulkImport.Transaction;
import java.util.List;

/** Turns a row into the posting that stands for it. The same row always gives the same posting. */
final class EntryWriting {

  private EntryWriting() {}

  /** The id of the entry of a bank's row. */
  static EntryId entryId(String bank, String externalId) {
    return new EntryId(Ids.named("import/" + bank + "/" + externalId));
  }

  /**
   * The posting.
   *
   * @param ledgerAccount of the row's account
   */
  static Posting posting(String bank, Transaction row, LedgerAccountId ledgerAccount) {
    EntryId id = entryId(bank, row.externalId());
    boolean credited = row.amount().isPositive();
    Money amount = new Money(Math.absExact(row.amount().minorUnits()), row.amount().currency());
    Leg customers =
        new Leg(ledgerAccount, credited ? Side.CREDIT : Side.DEBIT, amount, row.counterparty());
    Leg internal =
        new Leg(
            InternalAccounts.id(bank, row.kind(), amount.currency()),
            credited ? Side.DEBIT : Side.CREDIT,
            amount,
            row.externalAccount());
    Entry entry =
        new Entry(
            id,
            row.kind().name(),
            row.date(),
            row.date(),
            row.reference(),
            List.of(customers, internal),
            null);
    return new Posting(
        List.of(entry), List.of(ImportedTransaction.companion(bank, row, ledgerAccount, id)));
  }
}
