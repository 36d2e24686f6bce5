package bank.ballast.lending.overdraft;

/**
 * A part of what is overdrawn, from the end of the tier before it.
 *
 * @param upTo in pence
 * @param millionths the rate a year
 */
record Tier(long upTo, int millionths) {}
