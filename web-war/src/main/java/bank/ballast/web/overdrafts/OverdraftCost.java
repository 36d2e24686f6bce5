package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftCosts;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What borrowing would cost.
 *
 * @param amount that is borrowed
 * @param days for so many
 * @param cost of all of them
 * @param tariff that says so
 */
@Schema(name = "OverdraftCost")
public record OverdraftCost(
    @Schema(required = true) Amount amount,
    @Schema(required = true) int days,
    @Schema(required = true, description = "Interest, to the nearest penny; there are no fees.")
        Amount cost,
    @Schema(required = true) OverdraftTariff tariff) {

  static OverdraftCost of(OverdraftCosts costs) {
    return new OverdraftCost(
        Amount.of(costs.amount()),
        costs.days(),
        Amount.of(costs.cost()),
        OverdraftTariff.of(costs.tariff()));
  }
}
