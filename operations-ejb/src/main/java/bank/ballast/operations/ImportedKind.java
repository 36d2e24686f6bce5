package bank.ballast.operations;

import bank.ballast.ledger.AccountKind;

/**
 * What kind of movement a row of another bank's books is. It chooses the internal account that
 * takes the other side of the entry; each import has one of each kind and currency.
 */
public enum ImportedKind {
  /** Notes and coins, in or out. */
  CASH(AccountKind.ASSET, "cash"),
  /** Paid by card. */
  CARD(AccountKind.ASSET, "card payments"),
  /** To or from another bank. */
  TRANSFER(AccountKind.ASSET, "other banks"),
  /** Between two accounts of the same books: sums to zero once both rows are in. */
  INTERNAL_TRANSFER(AccountKind.ASSET, "transfers within these books"),
  /** Interest that the bank paid its customer. */
  INTEREST_PAID(AccountKind.EXPENSE, "interest paid"),
  /** Interest that the bank charged its customer. */
  INTEREST_CHARGED(AccountKind.INCOME, "interest charged"),
  /** A fee that the bank charged. */
  FEE(AccountKind.INCOME, "fees"),
  /** What was in an account before the first row that is brought in. */
  OPENING_BALANCE(AccountKind.ASSET, "balances brought forward"),
  /** What the bank lent its customer. */
  LOAN_PAYOUT(AccountKind.ASSET, "loans paid out"),
  /** What the customer paid of a loan. */
  LOAN_REPAYMENT(AccountKind.ASSET, "loan repayments");

  private final AccountKind accountKind;
  private final String accountName;

  ImportedKind(AccountKind accountKind, String accountName) {
    this.accountKind = accountKind;
    this.accountName = accountName;
  }

  /** The kind of the internal account on the other side. */
  public AccountKind accountKind() {
    return accountKind;
  }

  /** What the internal account is called, after the bank's name. */
  public String accountName() {
    return accountName;
  }
}
