/**
 * Loans that run: what happened to them, what the books say of it, and what each business day
 * brings.
 *
 * <p>{@link bank.ballast.lending.loan.LoanBook} writes an event and its entries in one commit;
 * {@link bank.ballast.lending.loan.Standings} keeps where each loan stood, which can be told anew
 * at any time; {@link bank.ballast.lending.loan.LoanAccrual} puts interest into the books.
 */
@NullMarked
package bank.ballast.lending.loan;

import org.jspecify.annotations.NullMarked;
