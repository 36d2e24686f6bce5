package bank.ballast.lending;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.TransactionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application as its customer sees it.
 *
 * @param loan what was asked for
 * @param productVersion of the product's terms: the loan would have that one
 * @param outcomes what each rule says, in the order in which they stand
 * @param offer what the bank offers or offered, or null
 * @param loanId the loan that came of it, or null
 * @param decidedByPerson whether a person decided, and not the rules alone
 * @param canAskForReview whether the customer may ask for a person to look at it
 * @param purchase the transaction that is to be divided, or null
 * @param steps what happened, from the beginning
 */
public record LoanApplicationView(
    LoanApplicationId id,
    LoanApplicationState state,
    AskForQuote loan,
    int productVersion,
    AccountId account,
    Circumstances circumstances,
    LoanPurpose purpose,
    Instant appliedAt,
    List<RuleOutcome> outcomes,
    @Nullable LoanOffer offer,
    @Nullable LoanId loanId,
    boolean decidedByPerson,
    boolean canAskForReview,
    @Nullable TransactionId purchase,
    List<Step> steps) {

  /**
   * Something that happened.
   *
   * @param what in capitals: {@code APPLIED}, {@code REVIEW_ASKED}, or the state that it led to
   */
  public record Step(String what, Instant at) {}
}
