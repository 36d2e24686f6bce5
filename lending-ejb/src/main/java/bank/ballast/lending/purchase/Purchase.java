package bank.ballast.lending.purchase;

import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanId;

/**
 * A payment that was made, to be divided.
 *
 * @param by who made it, and from which account
 * @param amount what was paid
 */
record Purchase(TransactionId id, Held by, Money amount) {

  /** The loan that it becomes, if it does: one. */
  LoanId loan() {
    return new LoanId(Ids.named("instalments/" + id));
  }
}
