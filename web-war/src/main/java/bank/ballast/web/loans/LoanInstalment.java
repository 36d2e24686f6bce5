package bank.ballast.web.loans;

import bank.ballast.credit.ScheduleRow;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What falls due on a day.
 *
 * @param due the day
 * @param principal what of it lowers the debt
 * @param interest what of it is interest
 * @param fees what of it are fees
 * @param amount all of it
 * @param balance what is owed of the principal afterwards
 */
@Schema(name = "LoanInstalment")
public record LoanInstalment(
    @Schema(required = true) LocalDate due,
    @Schema(required = true) Amount principal,
    @Schema(required = true) Amount interest,
    @Schema(required = true) Amount fees,
    @Schema(required = true) Amount amount,
    @Schema(required = true) Amount balance) {

  static LoanInstalment of(ScheduleRow row) {
    return new LoanInstalment(
        row.due(),
        Amount.of(row.principal()),
        Amount.of(row.interest()),
        Amount.of(row.fees()),
        Amount.of(row.instalment()),
        Amount.of(row.balance()));
  }
}
