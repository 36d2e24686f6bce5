/**
 * Money that customers ask each other for: requests, bills that are shared, links, and payments
 * that are asked back.
 *
 * <p>Moves no money itself: what is asked for is paid as any payment is, and the ledger writes with
 * the payment's entry that the part is paid.
 */
@NullMarked
package bank.ballast.payments.request;

import org.jspecify.annotations.NullMarked;
