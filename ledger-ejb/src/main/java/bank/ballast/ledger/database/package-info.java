/** How the ledger speaks to its database: transactions, and rows. Knows no rule and no table. */
@NullMarked
package bank.ballast.ledger.database;

import org.jspecify.annotations.NullMarked;
