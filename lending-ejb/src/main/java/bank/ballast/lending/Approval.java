package bank.ballast.lending;

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
