package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftTariffView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What overdrafts cost from a day on.
 *
 * @param version of the tariff
 * @param effectiveOn the first day that it is for
 * @param tiers the parts of what is overdrawn
 * @param buffer what costs nothing
 * @param annualRate of what is above it
 * @param ear the same with the interest of earlier months
 */
@Schema(name = "OverdraftTariff")
public record OverdraftTariff(
    @Schema(required = true) int version,
    @Schema(required = true) LocalDate effectiveOn,
    @Schema(required = true, description = "Ascending.") List<OverdraftTier> tiers,
    @Schema(required = true, description = "What costs nothing.") Amount buffer,
    @Schema(required = true, example = "35.9", description = "Nominal: percent a year.")
        String annualRate,
    @Schema(
            required = true,
            example = "42.44",
            description = "Equivalent annual rate: with the interest on earlier months' interest.")
        String ear) {

  static OverdraftTariff of(OverdraftTariffView view) {
    return new OverdraftTariff(
        view.version(),
        view.effectiveOn(),
        view.tiers().stream().map(OverdraftTier::of).toList(),
        Amount.of(view.buffer()),
        view.annualRate().toPlainString(),
        view.ear().toPlainString());
  }

  static @Nullable OverdraftTariff ofNullable(@Nullable OverdraftTariffView view) {
    return view == null ? null : of(view);
  }
}
