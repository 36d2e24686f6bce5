/** Loans at the desk: one with all that happened to it, and those on which something is overdue. */
@NullMarked
package bank.ballast.portal.loans;

import org.jspecify.annotations.NullMarked;
