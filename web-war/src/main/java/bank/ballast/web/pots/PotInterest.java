package bank.ballast.web.pots;

import bank.ballast.accounts.PotInterestView;
import bank.ballast.accounts.SavingsRateView;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a pot earns.
 *
 * @param rate that holds today
 * @param next that is announced
 * @param accrued what was earned up to yesterday and is not paid yet
 * @param paidOn when it is paid next
 */
@Schema(name = "PotInterest")
public record PotInterest(
    @Schema(required = true) SavingsRate rate,
    @Schema(description = "Missing where none is announced.") @Nullable SavingsRate next,
    @Schema(
            required = true,
            example = "0.08904109",
            description =
                "In whole units, to a millionth of a penny. Earned each day on the balance at its"
                    + " end; whole pennies are paid on the first of the month.")
        String accrued,
    @Schema(required = true) LocalDate paidOn) {

  static @Nullable PotInterest of(@Nullable PotInterestView view) {
    if (view == null) {
      return null;
    }
    SavingsRateView next = view.next();
    return new PotInterest(
        SavingsRate.of(view.rate()),
        next == null ? null : SavingsRate.of(next),
        view.accrued().toPlainString(),
        view.paidOn());
  }
}
