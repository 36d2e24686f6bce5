package bank.ballast.web.pots;

import bank.ballast.accounts.SavingsRateView;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What savings earn from a day on.
 *
 * @param gross percent a year
 * @param aer percent a year, with the interest of earlier months
 * @param effectiveOn the first day that it is for
 */
@Schema(name = "SavingsRate")
public record SavingsRate(
    @Schema(required = true, example = "3.25", description = "Gross: percent a year.") String gross,
    @Schema(
            required = true,
            example = "3.30",
            description =
                "Annual equivalent rate: what a year earns where each month's interest stays.")
        String aer,
    @Schema(required = true) LocalDate effectiveOn) {

  static SavingsRate of(SavingsRateView view) {
    return new SavingsRate(
        view.gross().toPlainString(), view.aer().toPlainString(), view.effectiveOn());
  }
}
