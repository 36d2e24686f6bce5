package bank.ballast.lending;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rules by which applications are decided, as data with versions: the highest that is approved
 * is in force. One supervisor proposes, another approves.
 */
public interface DecisionRules {

  /**
   * A version.
   *
   * @param rules as JSON
   * @param approved null until somebody decided
   * @param decision why, in the words of who decided
   */
  record Version(
      int version,
      String rules,
      String reason,
      String proposedBy,
      Instant proposedAt,
      @Nullable Boolean approved,
      @Nullable String decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String decision) {}

  /** All versions, the latest first. */
  List<Version> versions();

  /**
   * Proposes a further version.
   *
   * @param rules as JSON, with all that the first version has
   * @param reason why, 5 to 500 characters
   * @return its number
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#RULE_SET_MALFORMED}, {@link
   *     LendingRefusal#MALFORMED_REASON}
   */
  int propose(String rules, String reason);

  /**
   * Decides on a version that somebody else proposed. Whoever proposed it may reject it, too.
   *
   * @throws bank.ballast.kernel.Refusal {@link LendingRefusal#RULE_SET_NOT_FOUND}, {@link
   *     LendingRefusal#RULE_SET_DECIDED}, {@link LendingRefusal#RULE_SET_OWN_PROPOSAL}, {@link
   *     LendingRefusal#MALFORMED_REASON}
   */
  void decide(int version, boolean approve, String reason);
}
