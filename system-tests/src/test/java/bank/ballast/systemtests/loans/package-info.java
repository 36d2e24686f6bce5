/** Loans, in the hands of customers. */
@NullMarked
package bank.ballast.systemtests.loans;

import org.jspecify.annotations.NullMarked;
