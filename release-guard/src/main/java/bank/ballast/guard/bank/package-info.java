/** The way from the guard to the bank's own API; knows nothing of what is asked there. */
@NullMarked
package bank.ballast.guard.bank;

import org.jspecify.annotations.NullMarked;
