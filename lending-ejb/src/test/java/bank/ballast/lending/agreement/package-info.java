/** Tests of agreements as data. */
@NullMarked
package bank.ballast.lending.agreement;

import org.jspecify.annotations.NullMarked;
