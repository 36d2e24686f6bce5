package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftOffer;
import bank.ballast.web.input.Amount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How high the limit may be set, and why.
 *
 * @param eligible whether any is offered
 * @param offered at most so high
 * @param highest what may be asked for
 * @param rules each with its outcome
 */
@Schema(name = "OverdraftEligibility")
public record OverdraftEligibility(
    @Schema(required = true) boolean eligible,
    @Schema(required = true, description = "As high as this it can be set at once.") Amount offered,
    @Schema(required = true, description = "As high as this the bank can offer when asked.")
        Amount highest,
    @Schema(required = true) List<OverdraftRule> rules) {

  static OverdraftEligibility of(OverdraftOffer offer) {
    return new OverdraftEligibility(
        offer.eligible(),
        Amount.of(offer.offered()),
        Amount.of(offer.highest()),
        offer.rules().stream().map(OverdraftRule::of).toList());
  }
}
