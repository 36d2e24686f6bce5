/**
 * The words that customers are told things in, in each language that the bank speaks.
 *
 * <p>Decides nothing and sends nothing.
 */
@NullMarked
package bank.ballast.operations.wording;

import org.jspecify.annotations.NullMarked;
