package bank.ballast.credit.life;

import bank.ballast.kernel.Money;
import java.time.LocalDate;

/**
 * An instalment, and what was paid of it.
 *
 * @param from the beginning of the period that its interest is for
 * @param due when it falls due
 * @param principal what of it lowers the debt
 * @param interest what of it is interest
 * @param fees what of it are fees
 * @param paidPrincipal what was paid of the principal
 * @param paidInterest what was paid of the interest
 * @param paidFees what was paid of the fees
 */
public record OwedInstalment(
    LocalDate from,
    LocalDate due,
    Money principal,
    Money interest,
    Money fees,
    Money paidPrincipal,
    Money paidInterest,
    Money paidFees) {

  /** All of it. */
  public Money amount() {
    return principal.plus(interest).plus(fees);
  }

  /** What is not paid of it. */
  public Money unpaid() {
    return amount().minus(paidPrincipal).minus(paidInterest).minus(paidFees);
  }
}
