/**
 * Customers and their accounts: who they are, what they hold, its numbers, balances and
 * transactions, and their savings pots.
 *
 * <p>Balances and transactions are read from the ledger. The only money that is moved from here
 * goes between a pot and its account.
 */
@NullMarked
package bank.ballast.accounts;

import org.jspecify.annotations.NullMarked;
