package bank.ballast.accounts;

import bank.ballast.kernel.Money;

/**
 * Asks for money to go into a pot or out of it.
 *
 * @param idempotencyKey the client's, 1 to 64 characters: sending it again moves nothing again
 * @param pot one of the actor's
 * @param kind which way
 * @param amount more than nothing, in the pot's currency
 */
public record MovePotMoney(String idempotencyKey, PotId pot, PotMovementKind kind, Money amount) {}
