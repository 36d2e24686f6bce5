package bank.ballast.accounts;

import org.jspecify.annotations.Nullable;

/**
 * Asks for an account to be closed.
 *
 * @param idempotencyKey names this request among the customer's: 1 to 64 printable ASCII characters
 * @param account which
 * @param payRestTo another of the actor's accounts, of the same currency; null where nothing is
 *     left
 */
public record CloseAccount(
    String idempotencyKey, AccountId account, @Nullable AccountId payRestTo) {}
