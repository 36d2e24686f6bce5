/**
 * How much may leave an account in a day. What has left is the ledger's to count, in the
 * transaction that moves the money; here it is put into customers' words.
 */
@NullMarked
package bank.ballast.payments.limit;

import org.jspecify.annotations.NullMarked;
