package bank.ballast.portal.books;

import bank.ballast.kernel.Money;
import bank.ballast.ledger.AccountKind;
import bank.ballast.ledger.BalanceSheet;
import bank.ballast.ledger.ProfitAndLoss;
import bank.ballast.ledger.TrialBalance;
import java.util.Currency;
import java.util.List;

/**
 * The books of one currency, as the page shows them.
 *
 * @param currency of all amounts
 * @param trial of all currencies
 * @param sheet likewise
 * @param profit likewise
 */
public record CurrencyBooks(
    Currency currency, TrialBalance trial, BalanceSheet sheet, ProfitAndLoss profit) {

  /** Its code. */
  public String code() {
    return currency.getCurrencyCode();
  }

  /** What the bank owns. */
  public List<BalanceSheet.Line> assets() {
    return BalanceSheet.in(currency, sheet.assets());
  }

  /** All that it owns. */
  public Money totalAssets() {
    return BalanceSheet.total(currency, sheet.assets());
  }

  /** What it owes. */
  public List<BalanceSheet.Line> liabilities() {
    return BalanceSheet.in(currency, sheet.liabilities());
  }

  /** What belongs to its owners. */
  public List<BalanceSheet.Line> equity() {
    return BalanceSheet.in(currency, sheet.equity());
  }

  /** Income less expenses, of all time. */
  public Money result() {
    return sheet.result(currency);
  }

  /** What it owes, and what belongs to its owners. */
  public Money totalClaims() {
    return BalanceSheet.total(currency, sheet.liabilities())
        .plus(BalanceSheet.total(currency, sheet.equity()))
        .plus(result());
  }

  /** Whether both sides are equal, as they must be. */
  public boolean balanced() {
    return totalAssets().equals(totalClaims())
        && trial.debits(currency).equals(trial.credits(currency));
  }

  /** Both sides as bars. */
  public BalancePicture picture() {
    return BalancePicture.of(this);
  }

  /** What was earned. */
  public List<ProfitAndLoss.Line> income() {
    return profit.lines(currency, AccountKind.INCOME);
  }

  /** What was spent. */
  public List<ProfitAndLoss.Line> expenses() {
    return profit.lines(currency, AccountKind.EXPENSE);
  }

  /** Earned less spent. */
  public Money profitOrLoss() {
    return profit.result(currency);
  }

  /** All accounts, grouped. */
  public List<TrialBalance.Line> lines() {
    return trial.lines(currency);
  }

  /** The total of the debit balances. */
  public Money debits() {
    return trial.debits(currency);
  }

  /** The total of the credit balances. */
  public Money credits() {
    return trial.credits(currency);
  }
}
