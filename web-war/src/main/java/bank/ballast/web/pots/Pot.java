package bank.ballast.web.pots;

import bank.ballast.accounts.PotView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A savings pot, as whoever may use its account sees it.
 *
 * @param id its id
 * @param accountId the account that it exchanges money with
 * @param name as the customer calls it
 * @param picture beside the name
 * @param state whether it takes money
 * @param saved what is in it
 * @param goal what is saved for
 * @param percent how much of the goal is reached
 * @param lockedUntil the first day on which money can be withdrawn
 * @param lockHistory what happened to its lock, oldest first
 * @param openedOn when it was opened
 * @param closedOn when it was closed
 * @param interest what it earns
 */
@Schema(name = "Pot")
public record Pot(
    @Schema(required = true, example = "pot_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @Schema(required = true, example = "Lisbon in spring") String name,
    @Schema(
            required = true,
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
        String picture,
    @Schema(
            required = true,
            enumeration = {"open", "closing", "closed"},
            description = "A pot stays `closing` only where the bank broke off: delete it again.")
        String state,
    @Schema(required = true) Amount saved,
    @Nullable Amount goal,
    @Schema(
            minimum = "0",
            maximum = "100",
            description = "Of the goal, rounded down; 100 also where more than the goal is saved.")
        @Nullable Integer percent,
    @Schema(description = "Missing where money can be withdrawn now.")
        @Nullable LocalDate lockedUntil,
    @Schema(required = true) List<PotLock> lockHistory,
    @Schema(required = true) LocalDate openedOn,
    @Nullable LocalDate closedOn,
    @Schema(description = "Missing where it earns nothing.") @Nullable PotInterest interest) {

  static Pot of(PotView view) {
    return new Pot(
        view.id().toString(),
        view.account().toString(),
        view.name(),
        Inputs.word(view.picture()),
        Inputs.word(view.state()),
        Amount.of(view.saved()),
        view.goal() == null ? null : Amount.of(view.goal()),
        view.percent(),
        view.lockedUntil(),
        view.lockHistory().stream().map(PotLock::of).toList(),
        view.openedOn(),
        view.closedOn(),
        PotInterest.of(view.interest()));
  }
}
