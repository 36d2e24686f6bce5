/** Tests of what counts as income. */
@NullMarked
package bank.ballast.lending.income;

import org.jspecify.annotations.NullMarked;
