package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A part of what is overdrawn.
 *
 * @param upTo where it ends
 * @param annualRate percent a year
 */
@Schema(name = "OverdraftTier")
public record OverdraftTier(
    @Schema(required = true, description = "Where this part of the balance ends.") Amount upTo,
    @Schema(required = true, example = "35.9", description = "Percent a year.") String annualRate) {

  static OverdraftTier of(OverdraftTariffView.Tier tier) {
    return new OverdraftTier(Amount.of(tier.upTo()), tier.annualRate().toPlainString());
  }
}
