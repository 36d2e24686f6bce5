/** Agreements for loans: what is shown, and what is signed. */
@NullMarked
package bank.ballast.lending.agreement;

import org.jspecify.annotations.NullMarked;
