package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;

/**
 * Asks for a standing order.
 *
 * @param idempotencyKey the client's, 1 to 64 characters: sending it again sets up nothing again
 * @param from the payer's account
 * @param to where the money goes
 * @param amount of each payment, more than nothing
 * @param reference what both parties read, at most 140 characters
 * @param recurrence when; its first day is today or later
 */
public record SetUpStandingOrder(
    String idempotencyKey,
    AccountId from,
    Destination to,
    Money amount,
    String reference,
    Recurrence recurrence) {}
