package bank.ballast.accounts;

import bank.ballast.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a pot. What is null stays as it is.
 *
 * @param name 1 to 40 characters
 * @param picture beside the name
 * @param goal what becomes of the goal
 * @param lock what becomes of the lock
 * @param earnsInterest true lets it earn interest from today on, in pounds alone
 */
public record ChangePot(
    @Nullable String name,
    @Nullable PotPicture picture,
    @Nullable Goal goal,
    @Nullable Lock lock,
    @Nullable Boolean earnsInterest) {

  /** What becomes of the goal. */
  public sealed interface Goal {

    /** From now on this is saved for: more than nothing, in the pot's currency. */
    record Of(Money amount) implements Goal {}

    /** Nothing in particular is saved for. */
    record None() implements Goal {}
  }

  /** What becomes of the lock. */
  public sealed interface Lock {

    /**
     * Locks the pot, or prolongs its lock.
     *
     * @param day the first on which money can be withdrawn; after today, and not before that of the
     *     lock that there is
     */
    record Until(LocalDate day) implements Lock {}

    /**
     * Unlocks the pot before its day.
     *
     * @param reason why, 5 to 140 characters; kept for ever
     */
    record Broken(String reason) implements Lock {}
  }
}
