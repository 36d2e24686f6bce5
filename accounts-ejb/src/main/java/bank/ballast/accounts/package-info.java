/**
 * Customers and their accounts: who they are, what they hold alone or with another, its numbers,
 * balances and transactions with what stands beside them, their savings pots, and an account's end.
 *
 * <p>Balances and transactions are read from the ledger. The only money that is moved from here
 * goes between a pot and its account, and out of an account that is closed.
 */
@NullMarked
package bank.ballast.accounts;

import org.jspecify.annotations.NullMarked;
