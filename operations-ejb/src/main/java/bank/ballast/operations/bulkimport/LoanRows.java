package bank.ballast.operations.bulkimport;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.BooksImport;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.LoanImport;
import bank.ballast.operations.BulkImport.Loan;
import bank.ballast.operations.BulkImport.Outcome;
import bank.ballast.operations.ImportRefusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings loans in, and allocates to each the movements that repaid it. The movements themselves are
 * in the books already, each on its own day: the customer's balance does not change here.
 */
@ApplicationScoped
public class LoanRows {

  @Inject private BooksImport books;
  @Inject private LoanImport loans;
  @Inject private ImportJournal journal;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;

  /** Brings in those that are new, brings all up to date, and tells what became of each. */
  public Outcome bring(String bank, List<Loan> rows) {
    Set<String> accounts = rows.stream().map(Loan::externalAccount).collect(Collectors.toSet());
    Map<String, LedgerAccountId> ledgerAccounts = books.ledgerAccounts(bank, accounts);
    Map<String, CustomerId> owners = books.owners(bank, accounts);
    Tally tally = new Tally();
    for (int i = 0; i < rows.size(); i++) {
      Loan row = rows.get(i);
      try {
        RowRules.check(row, clock.today());
        LedgerAccountId account = ledgerAccounts.get(row.externalAccount());
        CustomerId owner = owners.get(row.externalAccount());
        if (account == null || owner == null) {
          throw new Refusal(ImportRefusal.ROW_ACCOUNT_UNKNOWN);
        }
        if (bring(bank, row, account, owner)) {
          tally.added(1);
        } else {
          tally.present(1);
        }
      } catch (Refusal refusal) {
        if (refusal.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
          throw refusal;
        }
        tally.refused(i, row.externalId(), refusal);
      }
    }
    return tally.outcome();
  }

  /** Whether it is new. */
  private boolean bring(String bank, Loan row, LedgerAccountId account, CustomerId owner) {
    LedgerAccountId against = InternalAccounts.loans(bank, row.amount().currency());
    boolean fresh = journal.loan(bank, row.externalId()).isEmpty();
    if (fresh) {
      ledger.open(List.of(InternalAccounts.openingOfLoans(bank, row.amount().currency())));
      loans.bringIn(
          new LoanImport.Past(
              ImportedLoan.loanId(bank, row.externalId()),
              owner,
              new AccountId(account.value()),
              row.grantedOn(),
              row.amount(),
              row.instalments(),
              row.firstDueOn(),
              row.annualRate(),
              row.product()),
          against,
          List.of(ImportedLoan.companion(bank, row)));
    }
    // Read again: another call may have been quicker, with another row.
    ImportedLoan there = journal.loan(bank, row.externalId()).orElseThrow();
    String otherwise = there.differsFrom(row);
    if (otherwise != null) {
      throw new Refusal(ImportRefusal.ROW_DIFFERS, "field", otherwise);
    }
    List<LoanImport.Repayment> repayments =
        journal.repaymentsOf(bank, row.externalId()).stream()
            .map(paid -> repayment(bank, paid))
            .toList();
    loans.bringUpToDate(there.loanId(), repayments, row.writtenOffOn(), against);
    return fresh;
  }

  private static LoanImport.Repayment repayment(String bank, ImportedTransaction paid) {
    return new LoanImport.Repayment(
        Ids.named("import/" + bank + "/" + paid.externalId()).toString(),
        paid.bookedOn(),
        new Money(-paid.amount().minorUnits(), paid.amount().currency()));
  }
}
