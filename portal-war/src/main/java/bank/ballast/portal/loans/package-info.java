/** Loans at the desk: applications that wait for a person. */
@NullMarked
package bank.ballast.portal.loans;

import org.jspecify.annotations.NullMarked;
