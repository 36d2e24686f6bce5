/**
 * Loans at the desk: applications that wait for a person, a loan with all that happened to it, and
 * those on which something is overdue.
 */
@NullMarked
package bank.ballast.portal.loans;

import org.jspecify.annotations.NullMarked;
