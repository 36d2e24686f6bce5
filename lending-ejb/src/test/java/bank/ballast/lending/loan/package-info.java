/** Tests of what is said of loans. */
@NullMarked
package bank.ballast.lending.loan;

import org.jspecify.annotations.NullMarked;
