package bank.ballast.lending;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The actor's applications for loans. Somebody else's does not exist here. */
public interface LoanApplications {

  /**
   * Applies for a loan, and is answered at once: it is offered, declined, or referred to a person.
   * The same key with the same content answers with the same application. What cannot be lent at
   * all is refused, and nothing is kept of it.
   *
   * <p>A purchase is divided by the same rules as without an application ({@link
   * PurchaseInstalments}), and once, however many applications there are for it.
   *
   * @throws bank.ballast.kernel.Refusal as {@link LoanQuotes#quote}; {@link
   *     LendingRefusal#PURCHASE_DIFFERS}, {@link LendingRefusal#NOT_A_PURCHASE}, {@link
   *     LendingRefusal#PURCHASE_TOO_OLD}, {@link LendingRefusal#PURCHASE_DIVIDED}, {@link
   *     LendingRefusal#TOO_MUCH_IN_INSTALMENTS}, {@link LendingRefusal#LOAN_OVERDUE}, {@link
   *     bank.ballast.accounts.AccountsRefusal#TRANSACTION_NOT_FOUND}; {@link
   *     LendingRefusal#LOAN_CIRCUMSTANCES_MALFORMED}, {@link
   *     LendingRefusal#LOAN_APPLICATION_UNDER_WAY}, {@link LendingRefusal#IDEMPOTENCY_KEY_REUSED},
   *     {@link bank.ballast.accounts.AccountsRefusal#ACCOUNT_NOT_FOUND}
   */
  LoanApplicationView apply(ApplyForLoan wanted);

  /** All of the actor's, newest first. */
  List<LoanApplicationView> mine(@Nullable LoanApplicationId before, int limit);

  /**
   * One of them.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}
   */
  LoanApplicationView application(LoanApplicationId id);

  /**
   * Takes it back. Doing so twice changes nothing.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}; {@link
   *     LendingRefusal#LOAN_APPLICATION_OVER} where nothing is left to be taken back
   */
  LoanApplicationView withdraw(LoanApplicationId id);

  /**
   * Asks for a person to look at what the rules alone declined (UK GDPR, article 22(3)).
   *
   * @param said what the customer has to say to it, at most {@value #LONGEST_SAID} characters
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_APPLICATION_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_REVIEW_NOT_DUE}, {@link LendingRefusal#LOAN_REVIEW_TEXT_MALFORMED},
   *     {@link LendingRefusal#LOAN_APPLICATION_UNDER_WAY}
   */
  LoanApplicationView askForReview(LoanApplicationId id, String said);

  /** The longest that a customer may say to it. */
  int LONGEST_SAID = 500;
}
