package bank.ballast.credit.life;

import bank.ballast.kernel.Money;

/**
 * Money by what it is for.
 *
 * @param principal the debt
 * @param interest interest
 * @param fees fees of instalments
 * @param charges what was charged besides, on lateness
 */
public record Parts(Money principal, Money interest, Money fees, Money charges) {

  /** All of it. */
  public Money total() {
    return principal.plus(interest).plus(fees).plus(charges);
  }

  /** What of it is more than in others. */
  public Parts minus(Parts others) {
    return new Parts(
        principal.minus(others.principal),
        interest.minus(others.interest),
        fees.minus(others.fees),
        charges.minus(others.charges));
  }
}
