/**
 * Challenges: acts that wait for a sign-in of their own, each for five minutes and for one use.
 *
 * <p>Knows no payment: an act is its hash here.
 */
@NullMarked
package bank.ballast.security.stepup;

import org.jspecify.annotations.NullMarked;
