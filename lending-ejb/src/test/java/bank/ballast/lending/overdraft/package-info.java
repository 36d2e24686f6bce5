/** Tests of the arithmetic of overdrafts. */
@NullMarked
package bank.ballast.lending.overdraft;

import org.jspecify.annotations.NullMarked;
