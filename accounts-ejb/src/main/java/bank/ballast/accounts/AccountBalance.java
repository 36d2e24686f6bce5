package bank.ballast.accounts;

import bank.ballast.kernel.Money;

/**
 * What an account has, all of one moment, and what of it was spent on that day.
 *
 * @param available what can be spent now, with what is left of the overdraft
 * @param posted what is booked
 * @param pending what is on its way out and still part of {@code posted}
 * @param includingPots {@code posted}, and what is in the account's pots
 * @param spentToday what has left by payments to others since midnight, as limits count it: money
 *     that is held for another bank, too; not what was refused there, nor what stays with the
 *     customer
 * @param overdraftLimit how far below zero the account may be, as a positive amount; zero without
 *     an overdraft
 */
public record AccountBalance(
    Money available,
    Money posted,
    Money pending,
    Money includingPots,
    Money spentToday,
    Money overdraftLimit) {}
