/**
 * Savings pots: what they are called and saved for, their locks, and money's way between a pot and
 * its account.
 *
 * <p>Keeps no balance: a pot's money is a ledger account of the same id. Holds no database
 * transaction while the ledger works.
 */
@NullMarked
package bank.ballast.accounts.pot;

import org.jspecify.annotations.NullMarked;
