package bank.ballast.lending;

import java.util.List;

/**
 * What is offered, and what it would cost: for anybody who is signed in. Nothing is kept of having
 * asked, here or at a credit bureau.
 */
public interface LoanQuotes {

  /** The products that are offered today. */
  List<LoanProductView> offered();

  /**
   * What a loan would cost if it were paid out today.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_PRODUCT_NOT_FOUND}, {@link
   *     LendingRefusal#WRONG_CURRENCY}, {@link LendingRefusal#LOAN_AMOUNT_NOT_OFFERED}, {@link
   *     LendingRefusal#LOAN_TERM_NOT_OFFERED}, {@link LendingRefusal#FIRST_DUE_NOT_OFFERED}
   */
  LoanQuoteView quote(AskForQuote ask);
}
