/**
 * Customers and their accounts: who they are, what they hold, its numbers, balances and
 * transactions.
 *
 * <p>Moves no money: balances and transactions are read from the ledger.
 */
@NullMarked
package bank.ballast.accounts;

import org.jspecify.annotations.NullMarked;
