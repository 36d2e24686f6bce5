package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * Who is to be paid, as the payer is told.
 *
 * @param name as the payer wrote it; where they wrote none, the holder's, or nothing if the account
 *     is unknown
 * @param account the account of this bank that was found, or null
 */
record Payee(String name, @Nullable AccountId account) {}
