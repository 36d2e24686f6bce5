/** Payees, confirmation of payee, and payments that are confirmed by a sign-in of their own. */
@NullMarked
package bank.ballast.systemtests.payees;

import org.jspecify.annotations.NullMarked;
