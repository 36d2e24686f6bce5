/**
 * The customer's payments.
 *
 * <p>Reads what was asked for; whether it may be done, the payments module decides.
 */
@NullMarked
package bank.ballast.web.payments;

import org.jspecify.annotations.NullMarked;
