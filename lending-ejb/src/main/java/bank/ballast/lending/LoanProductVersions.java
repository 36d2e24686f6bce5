package bank.ballast.lending;

import bank.ballast.platform.Approval;
import java.util.List;
import java.util.UUID;

/**
 * Versions of loan products: one supervisor proposes the next, another approves it. Loans that run,
 * and offers that were made, keep the version that they have.
 */
public interface LoanProductVersions {

  /** The highest rate that is lent at, in percent a year. */
  int HIGHEST_RATE = 100;

  /**
   * A version.
   *
   * @param version its number
   * @param pricing what distinguishes it
   * @param offered whether it is the one that is offered today
   */
  record Version(int version, LoanPricing pricing, boolean offered) {}

  /**
   * What somebody proposed.
   *
   * @param id names it
   * @param pricing of the version that it would be
   * @param approval by whom
   */
  record Proposal(UUID id, LoanPricing pricing, Approval approval) {}

  /** Every version of every product: by code, the latest first. */
  List<Version> versions();

  /** What was proposed, what waits first, then the latest; at most 100. */
  List<Proposal> proposals();

  /**
   * Proposes the next version of a product; one at a time. What else its loans share, instalments
   * and day counts and fees, stays as it is.
   *
   * @param next its rates from nothing to {@value #HIGHEST_RATE} percent, at most two decimals;
   *     offered from today or later, and not before the version that it follows
   * @param reason 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_PRODUCT_NOT_FOUND}, {@link
   *     LendingRefusal#LOAN_PRICING_MALFORMED} with the fact {@code field}, {@link
   *     LendingRefusal#LOAN_PRICING_TOO_SOON}, {@link LendingRefusal#LOAN_PRICING_WAITING}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}
   */
  Proposal propose(LoanPricing next, String reason);

  /**
   * Makes it the product's next version; never who proposed it.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#LOAN_PRICING_NOT_FOUND}, {@link
   *     bank.ballast.platform.PlatformRefusal#SAME_PERSON}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_DECIDED}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}, {@link
   *     LendingRefusal#LOAN_PRICING_TOO_SOON} where it has waited for too long
   */
  Proposal approve(UUID proposal, String reason);

  /**
   * Drops it; whoever proposed it withdraws it so.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #approve}, but for the own proposal and the day
   */
  Proposal reject(UUID proposal, String reason);
}
