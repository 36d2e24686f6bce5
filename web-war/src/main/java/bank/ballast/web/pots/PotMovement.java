package bank.ballast.web.pots;

import bank.ballast.accounts.PotMovementView;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Money that went into a pot or out of it.
 *
 * @param transactionId the movement on the account
 * @param potId the other end
 * @param kind which way
 * @param amount how much
 * @param savedAfter what was in the pot then
 * @param createdAt when it was asked for
 */
@Schema(name = "PotMovement")
public record PotMovement(
    @Schema(required = true, example = "tx_01jd7q2k5e8g4r0t6u3v1n9m2c0000000000001")
        String transactionId,
    @Schema(required = true, example = "pot_01jd7q2k5e8g4r0t6u3v1n9m2c") String potId,
    @Schema(
            required = true,
            enumeration = {"deposit", "withdrawal"})
        String kind,
    @Schema(required = true) Amount amount,
    @Schema(required = true) Amount savedAfter,
    @Schema(required = true) Instant createdAt) {

  static PotMovement of(PotMovementView view) {
    return new PotMovement(
        view.transaction().toString(),
        view.pot().toString(),
        Inputs.word(view.kind()),
        Amount.of(view.amount()),
        Amount.of(view.savedAfter()),
        view.at());
  }
}
