/**
 * Savings pots of the customer's accounts.
 *
 * <p>Reads and checks the form; what may be done with a pot, the accounts module knows.
 */
@NullMarked
package bank.ballast.web.pots;

import org.jspecify.annotations.NullMarked;
