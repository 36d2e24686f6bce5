/**
 * Payments: from one customer to another, money that comes in from other banks, and whom customers
 * pay: payees, and whether a name is the account's.
 *
 * <p>Decides whether a payment may be made and books it through the ledger. Keeps no balance.
 */
@NullMarked
package bank.ballast.payments;

import org.jspecify.annotations.NullMarked;
