package bank.ballast.web.overdrafts;

import bank.ballast.lending.OverdraftView;
import bank.ballast.web.input.Amount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An account's overdraft.
 *
 * @param limit how far below zero the account may be
 * @param used how far it is
 * @param eligibility how high the limit may be set, and why
 * @param tariff that holds today
 * @param nextTariff that is announced
 * @param accrued what is in no charge yet
 * @param charges that are not wholly taken yet
 * @param history of the limit
 */
@Schema(name = "Overdraft")
public record Overdraft(
    @Schema(required = true, description = "Zero for none.") Amount limit,
    @Schema(required = true) Amount used,
    @Schema(required = true) OverdraftEligibility eligibility,
    @Schema(required = true) OverdraftTariff tariff,
    @Schema(description = "Missing where none is announced.") @Nullable OverdraftTariff nextTariff,
    @Schema(
            required = true,
            example = "0.07376712",
            description =
                "What the days up to yesterday cost that is in no charge yet: whole units, to a"
                    + " millionth of a penny.")
        String accrued,
    @Schema(required = true, description = "Not wholly taken yet, the earliest first.")
        List<OverdraftCharge> charges,
    @Schema(required = true, description = "The latest first.") List<OverdraftLimit> history) {

  static Overdraft of(OverdraftView view) {
    return new Overdraft(
        Amount.of(view.limit()),
        Amount.of(view.used()),
        OverdraftEligibility.of(view.offer()),
        OverdraftTariff.of(view.tariff()),
        OverdraftTariff.ofNullable(view.next()),
        view.accrued().toPlainString(),
        view.charges().stream().map(OverdraftCharge::of).toList(),
        view.history().stream().map(OverdraftLimit::of).toList());
  }
}
