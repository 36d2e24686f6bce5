/**
 * Payments: from one customer to another, and money that comes in from other banks.
 *
 * <p>Decides whether a payment may be made and books it through the ledger. Keeps no balance.
 */
@NullMarked
package bank.ballast.payments;

import org.jspecify.annotations.NullMarked;
