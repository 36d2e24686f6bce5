package bank.ballast.web.pots;

import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotPicture;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a pot.
 *
 * @param name as the customer calls it
 * @param picture beside the name
 * @param goal what is saved for
 * @param lockedUntil the first day on which money can be withdrawn
 * @param earnsInterest whether it does
 */
@Schema(name = "NewPot")
public record NewPot(
    @NotNull @Size(min = 1, max = 40) @OneLine @Schema(example = "Lisbon in spring") String name,
    @NotNull
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
        String picture,
    @Valid @Schema(description = "More than nothing, in the account's currency.")
        @Nullable Amount goal,
    @Schema(description = "A day after today.") @Nullable LocalDate lockedUntil,
    @Schema(description = "Of an account in pounds alone.", defaultValue = "false")
        @Nullable Boolean earnsInterest) {

  OpenPot toOpenPot() {
    return new OpenPot(
        name,
        Inputs.word("picture", picture, PotPicture.class),
        goal == null ? null : goal.toMoney(),
        lockedUntil,
        Boolean.TRUE.equals(earnsInterest));
  }
}
