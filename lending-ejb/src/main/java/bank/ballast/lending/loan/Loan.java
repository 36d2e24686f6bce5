package bank.ballast.lending.loan;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.credit.LoanTerms;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.lending.LoanId;
import bank.ballast.lending.LoanImport;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A loan as it was made. Never changed.
 *
 * @param apr in tenths of a percent
 */
record Loan(
    LoanId id,
    CustomerId customer,
    AccountId account,
    String product,
    int productVersion,
    LoanTerms terms,
    int apr,
    LocalDate paidOutOn) {

  /** The ledger's account that holds what is owed of the principal. */
  LedgerAccountId principal() {
    return new LedgerAccountId(id.value());
  }

  /** Whether it is here for its past alone. */
  boolean isKeptForItsPast() {
    return product.equals(LoanImport.KEPT);
  }

  Currency currency() {
    return terms.currency();
  }
}
