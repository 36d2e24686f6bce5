/**
 * The double-entry ledger: accounts, journal entries of two or more legs, balances now and at any
 * date.
 *
 * <p>Knows no customer, no product and no HTTP. The vocabulary is TigerBeetle's. Nothing that was
 * posted is ever changed or deleted: a correction is a further entry that names the one it
 * corrects.
 */
@NullMarked
package bank.ballast.ledger;

import org.jspecify.annotations.NullMarked;
