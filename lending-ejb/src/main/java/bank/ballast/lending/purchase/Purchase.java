package bank.ballast.lending.purchase;

import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.LegView;
import bank.ballast.lending.LoanId;
import java.time.LocalDate;

/**
 * A transaction that is asked about: where {@link PurchaseRules#requirePurchase} holds, a payment
 * that was made.
 *
 * @param by who asks, and from which account it was made
 * @param leg how it stands in the books
 */
public record Purchase(TransactionId id, Held by, LegView leg) {

  /** What was paid. */
  public Money amount() {
    return new Money(-leg.amount().minorUnits(), leg.amount().currency());
  }

  /** To whom, as the payer wrote. */
  public String payee() {
    return leg.narrative();
  }

  /** On which business day. */
  public LocalDate paidOn() {
    return leg.bookingDate();
  }

  /** The loan that it becomes where it is divided without an application: one. */
  LoanId loan() {
    return new LoanId(Ids.named("instalments/" + id));
  }
}
