package bank.ballast.web.payments;

import bank.ballast.payments.RecallReason;
import bank.ballast.web.input.Inputs;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a payment back.
 *
 * @param reason why
 */
@Schema(name = "Recall")
public record Recall(
    @NotNull
        @Schema(
            enumeration = {"duplicate", "wrong-amount", "wrong-payee", "fraud", "other"},
            example = "duplicate")
        String reason) {

  RecallReason toReason() {
    return Inputs.word("reason", reason, RecallReason.class);
  }
}
