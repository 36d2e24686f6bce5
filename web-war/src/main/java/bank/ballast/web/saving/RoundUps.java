package bank.ballast.web.saving;

import bank.ballast.accounts.RoundUpView;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How an account's payments are rounded up.
 *
 * @param potId where what is missing to the next pound goes
 * @param multiplier how many times it goes there
 */
@Schema(name = "RoundUps")
public record RoundUps(
    @NotNull @Schema(required = true, example = "pot_01jd7q2k5e8g4r0t6u3v1n9m2c") String potId,
    @NotNull @Schema(required = true, example = "2", description = "1, 2, 5 or 10.")
        Integer multiplier) {

  static RoundUps of(RoundUpView view) {
    return new RoundUps(view.pot().toString(), view.multiplier());
  }
}
