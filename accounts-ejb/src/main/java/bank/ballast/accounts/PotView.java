package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A savings pot as it stands.
 *
 * @param id its id
 * @param account whose money it holds, and the only one that it exchanges money with
 * @param name as the customer calls it
 * @param picture beside the name
 * @param state whether it takes money
 * @param saved what is in it
 * @param goal what the customer saves for, or null
 * @param lockedUntil the first day on which money can be withdrawn, or null where it can be now
 * @param lockHistory what happened to its lock, oldest first
 * @param openedOn when it was opened
 * @param closedOn when it was closed, or null
 * @param interest what it earns, or null where it earns nothing
 */
public record PotView(
    PotId id,
    AccountId account,
    String name,
    PotPicture picture,
    PotState state,
    Money saved,
    @Nullable Money goal,
    @Nullable LocalDate lockedUntil,
    List<PotLockView> lockHistory,
    LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Nullable PotInterestView interest) {

  private static final int WHOLE = 100;

  /** A view whose history can't change under the reader. */
  public PotView {
    lockHistory = List.copyOf(lockHistory);
  }

  /** How much of the goal is reached, in whole percent, rounded down, at most 100; null without. */
  public @Nullable Integer percent() {
    if (goal == null) {
      return null;
    }
    // A hundred times a large balance needs more than 64 bits.
    return BigInteger.valueOf(saved.minorUnits())
        .multiply(BigInteger.valueOf(WHOLE))
        .divide(BigInteger.valueOf(goal.minorUnits()))
        .min(BigInteger.valueOf(WHOLE))
        .intValueExact();
  }
}
