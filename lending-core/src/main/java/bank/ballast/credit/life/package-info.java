/**
 * The life of a loan: its terms and what happened to it in, where it stands on a day out.
 *
 * <p>Where a loan stands is always reckoned from the beginning. What is entered late, or taken
 * back, is one event more or less, and everything after it follows: see {@link
 * bank.ballast.credit.life.LoanLife}.
 */
@NullMarked
package bank.ballast.credit.life;

import org.jspecify.annotations.NullMarked;
