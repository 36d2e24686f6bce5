/**
 * Whom customers pay: saved payees, whether an account is held by the name that it is said to be
 * held by, and what a customer may pay without confirming it.
 *
 * <p>Moves no money.
 */
@NullMarked
package bank.ballast.payments.payee;

import org.jspecify.annotations.NullMarked;
