package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.time.Instant;

/**
 * Money that went into a pot or out of it.
 *
 * @param transaction the movement on the account
 * @param pot the other end
 * @param kind which way
 * @param amount how much, more than nothing
 * @param savedAfter what was in the pot then
 * @param at when it was asked for
 */
public record PotMovementView(
    TransactionId transaction,
    PotId pot,
    PotMovementKind kind,
    Money amount,
    Money savedAfter,
    Instant at) {}
