package bank.ballast.web.pots;

import bank.ballast.accounts.ChangePot;
import bank.ballast.accounts.PotPicture;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shall change about a pot. What is left out stays as it is.
 *
 * @param name as the customer calls it
 * @param picture beside the name
 * @param goal what is saved for
 * @param withoutGoal whether nothing in particular is saved for any more
 * @param lock what becomes of the lock
 * @param earnsInterest whether it earns interest from today on
 */
@Schema(name = "PotChange")
public record PotChange(
    @Size(min = 1, max = 40) @OneLine @Nullable String name,
    @Schema(
            enumeration = {
              "holiday",
              "home",
              "rainy-day",
              "car",
              "bicycle",
              "wedding",
              "baby",
              "pet",
              "gift",
              "education",
              "computer",
              "music"
            })
        @Nullable String picture,
    @Valid @Nullable Amount goal,
    @Schema(description = "Takes the goal away; not together with `goal`.")
        @Nullable Boolean withoutGoal,
    @Valid @Nullable LockChange lock,
    @Schema(
            enumeration = {"true"},
            description = "From today on, in pounds alone. It does not end.")
        @Nullable Boolean earnsInterest) {

  /**
   * What becomes of a pot's lock: either of both.
   *
   * @param until locks or prolongs: the first day on which money can be withdrawn
   * @param breakReason unlocks before that day, for this reason, which is kept
   */
  @Schema(name = "PotLockChange")
  public record LockChange(
      @Schema(description = "After today, and not before the day of the lock that there is.")
          @Nullable LocalDate until,
      @Size(min = 5, max = 140) @OneLine @Schema(example = "The boiler failed")
          @Nullable String breakReason) {

    ChangePot.Lock toLock() {
      if (until != null) {
        if (breakReason != null) {
          throw new InvalidInput("lock.breakReason", Reason.NOT_BOTH, "lock.until");
        }
        return new ChangePot.Lock.Until(until);
      }
      if (breakReason == null) {
        throw new InvalidInput("lock.until", Reason.REQUIRED);
      }
      return new ChangePot.Lock.Broken(breakReason);
    }
  }

  ChangePot toChangePot() {
    return new ChangePot(
        name,
        picture == null ? null : Inputs.word("picture", picture, PotPicture.class),
        toGoal(),
        lock == null ? null : lock.toLock(),
        earnsInterest);
  }

  private ChangePot.@Nullable Goal toGoal() {
    boolean none = Boolean.TRUE.equals(withoutGoal);
    if (goal == null) {
      return none ? new ChangePot.Goal.None() : null;
    }
    if (none) {
      throw new InvalidInput("withoutGoal", Reason.NOT_BOTH, "goal");
    }
    return new ChangePot.Goal.Of(goal.toMoney());
  }
}
