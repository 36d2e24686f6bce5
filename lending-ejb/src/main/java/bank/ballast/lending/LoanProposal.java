package bank.ballast.lending;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one of staff proposed to do to a loan, for another to decide.
 *
 * @param id names it
 * @param loan which loan
 * @param what is to be done
 * @param state what became of it
 * @param proposedBy who proposed it
 * @param reason why
 * @param proposedAt when
 * @param decidedBy who decided, if somebody has
 * @param decision why so
 */
public record LoanProposal(
    LoanProposalId id,
    LoanId loan,
    ServiceLoan what,
    State state,
    String proposedBy,
    String reason,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable String decision) {

  /** What became of a proposal. */
  public enum State {
    /** Nobody has decided. */
    PROPOSED,
    /** It is done. */
    APPROVED,
    /** It is not done. */
    REJECTED,
    /** What only a newer release has a word for. */
    OTHER
  }
}
