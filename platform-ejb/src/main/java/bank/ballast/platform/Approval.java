package bank.ballast.platform;

import bank.ballast.kernel.Refusal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far something has come that two persons decide.
 *
 * @param state what became of it
 * @param reason why it was proposed
 * @param proposedBy who did: a subject
 * @param decidedBy who decided, or null while nobody has
 * @param decision why so
 */
public record Approval(
    State state,
    String reason,
    String proposedBy,
    Instant proposedAt,
    @Nullable String decidedBy,
    @Nullable Instant decidedAt,
    @Nullable String decision) {

  /** Whether it was dropped by whoever proposed it. */
  public boolean isWithdrawn() {
    return state == State.REJECTED && proposedBy.equals(decidedBy);
  }

  /** Whether it waits for the second person. */
  public boolean isWaiting() {
    return state == State.PROPOSED;
  }

  /**
   * Refuses whoever may not decide, or comes late: anybody may drop it, and only another than who
   * proposed it may approve it.
   *
   * @param by who would decide: a subject
   * @throws Refusal {@link PlatformRefusal#PROPOSAL_DECIDED}, {@link PlatformRefusal#SAME_PERSON}
   */
  public void requireDecidable(String by, boolean approving) {
    if (!isWaiting()) {
      throw new Refusal(PlatformRefusal.PROPOSAL_DECIDED);
    }
    if (approving && proposedBy.equals(by)) {
      throw new Refusal(PlatformRefusal.SAME_PERSON);
    }
  }

  /** What became of it. */
  public enum State {
    /** It waits for the second person. */
    PROPOSED,
    /** The second person agreed. */
    APPROVED,
    /** The second person did not, or the first took it back. */
    REJECTED,
    /** What only a newer release has a word for, which was here before this one. */
    OTHER
  }
}
