/**
 * One payment's way: from the request and its idempotency key to an entry in the books or a refusal
 * that stands.
 *
 * <p>Holds no database transaction while the ledger works, and knows no HTTP.
 */
@NullMarked
package bank.ballast.payments.payment;

import org.jspecify.annotations.NullMarked;
