/** Loans: what is offered, and what it costs. */
@NullMarked
package bank.ballast.web.loans;

import org.jspecify.annotations.NullMarked;
