package bank.ballast.web.pots;

import bank.ballast.accounts.PotLockView;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change of a pot's lock.
 *
 * @param change what happened
 * @param until the first day on which money could be withdrawn
 * @param reason why it was broken
 * @param by the customer's name
 * @param at when
 */
@Schema(name = "PotLock")
public record PotLock(
    @Schema(
            required = true,
            enumeration = {"set", "prolonged", "broken"})
        String change,
    @Schema(required = true) LocalDate until,
    @Schema(example = "The boiler failed") @Nullable String reason,
    @Schema(required = true, example = "Robin Marsh") String by,
    @Schema(required = true) Instant at) {

  static PotLock of(PotLockView view) {
    return new PotLock(
        Inputs.word(view.change()), view.until(), view.reason(), view.by(), view.at());
  }
}
