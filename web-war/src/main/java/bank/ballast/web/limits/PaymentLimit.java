package bank.ballast.web.limits;

import bank.ballast.payments.PaymentLimitView;
import bank.ballast.web.input.Amount;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much may leave an account in a day.
 *
 * @param kind by which kind of payment
 * @param daily so much in all
 * @param used what has left today, or is on its way
 * @param left what may still leave today
 * @param highest how high it can be set
 * @param resetsAt when nothing is used again
 */
@Schema(name = "PaymentLimit")
public record PaymentLimit(
    @Schema(
            required = true,
            enumeration = {"internal", "domestic"},
            description = "To customers of this bank, or to other banks of the country.")
        String kind,
    @Schema(required = true) Amount daily,
    @Schema(required = true) Amount used,
    @Schema(required = true) Amount left,
    @Schema(required = true) Amount highest,
    @Schema(
            required = true,
            format = "date-time",
            description = "The next midnight in London.",
            example = "2026-11-22T00:00:00Z")
        String resetsAt) {

  static PaymentLimit of(PaymentLimitView limit) {
    return new PaymentLimit(
        limit.kind().name().toLowerCase(Locale.ROOT),
        Amount.of(limit.daily()),
        Amount.of(limit.used()),
        Amount.of(limit.left()),
        Amount.of(limit.highest()),
        limit.resetsAt().toString());
  }
}
