package bank.ballast.web.limits;

import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sets one of an account's limits.
 *
 * @param kind which
 * @param daily so much in all a day; zero lets nothing leave
 */
@Schema(name = "PaymentLimitChange")
public record PaymentLimitChange(
    @NotNull
        @Schema(
            enumeration = {"internal", "domestic"},
            example = "internal")
        String kind,
    @NotNull @Valid Amount daily) {

  PaymentLimitKind toKind() {
    return Inputs.word("kind", kind, PaymentLimitKind.class);
  }
}
