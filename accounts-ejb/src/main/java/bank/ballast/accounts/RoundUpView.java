package bank.ballast.accounts;

/**
 * How an account's payments are rounded up.
 *
 * @param pot where what is missing to the next pound goes
 * @param multiplier how many times it goes there: 1, 2, 5 or 10
 */
public record RoundUpView(PotId pot, int multiplier) {}
