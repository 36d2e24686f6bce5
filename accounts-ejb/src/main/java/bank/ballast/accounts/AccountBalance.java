package bank.ballast.accounts;

import bank.ballast.kernel.Money;

/**
 * What an account has, all of one moment.
 *
 * @param available what can be spent now
 * @param posted what is booked
 * @param pending what is on its way out and still part of {@code posted}
 * @param includingPots {@code posted}, and what is in the account's pots
 */
public record AccountBalance(Money available, Money posted, Money pending, Money includingPots) {}
