package bank.ballast.lending;

import bank.ballast.kernel.Money;

/**
 * How somebody lives who would like to borrow, as they say themselves.
 *
 * @param income what comes in a month, after tax
 * @param outgoings what housing, bills and debts elsewhere take a month
 * @param dependants how many others live on it, 0 to {@value #MOST_DEPENDANTS}
 */
public record Circumstances(
    Money income, Money outgoings, Housing housing, Employment employment, int dependants) {

  /** More than that is a slip of the finger. */
  public static final int MOST_DEPENDANTS = 20;

  /** A month; in minor units. More than that is a slip of the finger, too. */
  public static final long MOST_A_MONTH = 100_000_000;
}
