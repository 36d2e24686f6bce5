package bank.ballast.accounts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The next rate of savings: one supervisor proposes it, another announces it. */
public interface SavingsRateProposals {

  /** Every proposal there was, the latest first. */
  List<SavingsRateProposal> all();

  /**
   * Proposes the next rate; one at a time.
   *
   * @param gross percent a year, 0 to 20, at most four decimals
   * @param effectiveOn tomorrow or later, and after every rate that is announced; of a cut, {@value
   *     SavingsRates#NOTICE_DAYS} days from today or later, so that customers are told in good time
   *     (FCA Handbook, BCOBS 4.1.2)
   * @param reason 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#MALFORMED_RATE}, {@link
   *     PotsRefusal#RATE_TOO_SOON}, {@link PotsRefusal#RATE_WAITING}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}
   */
  SavingsRateProposal propose(BigDecimal gross, LocalDate effectiveOn, String reason);

  /**
   * Announces it; never who proposed it.
   *
   * @throws bank.ballast.kernel.Refusal {@link PotsRefusal#RATE_NOT_FOUND}, {@link
   *     bank.ballast.platform.PlatformRefusal#SAME_PERSON}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_DECIDED}, {@link
   *     bank.ballast.platform.PlatformRefusal#PROPOSAL_REASON_MISSING}, {@link
   *     PotsRefusal#RATE_TOO_SOON} where it has waited for too long
   */
  SavingsRateProposal approve(UUID proposal, String reason);

  /**
   * Drops it; whoever proposed it withdraws it so.
   *
   * @throws bank.ballast.kernel.Refusal as {@link #approve}, but for the own proposal and the day
   */
  SavingsRateProposal reject(UUID proposal, String reason);
}
