package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;

/**
 * Asks for a payment.
 *
 * @param idempotencyKey the client's, 1 to 64 characters: sending it again moves nothing again
 * @param from the payer's account
 * @param to where the money goes
 * @param amount more than nothing, in the account's currency
 * @param reference what both parties read, at most 140 characters
 */
public record Pay(
    String idempotencyKey, AccountId from, Destination to, Money amount, String reference) {}
