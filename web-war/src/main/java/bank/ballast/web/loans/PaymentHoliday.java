package bank.ballast.web.loans;

import bank.ballast.lending.PaymentHolidayView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A payment holiday: what it costs, and what falls due with it.
 *
 * @param loanId which loan
 * @param instalments how many are left out
 * @param interest what the loan costs more
 * @param nextDue when the next instalment falls due
 * @param nextAmount how much that is
 * @param endsBefore when the loan would have ended
 * @param ends when it ends now
 * @param items what falls due and when, with the holiday
 */
@Schema(name = "PaymentHoliday")
public record PaymentHoliday(
    @Schema(required = true, example = "loan_01jd7q2k5e8g4r0t6u3v1n9m2c") String loanId,
    @Schema(required = true) int instalments,
    @Schema(required = true, description = "What the loan costs more in interest, to its end.")
        Amount interest,
    @Nullable LocalDate nextDue,
    @Nullable Amount nextAmount,
    @Schema(required = true, description = "When the last instalment falls due without it.")
        LocalDate endsBefore,
    @Schema(required = true, description = "When the last instalment falls due with it.")
        LocalDate ends,
    @Schema(required = true, description = "All instalments, in the order in which they fall due.")
        List<LoanSchedule.Item> items) {

  static PaymentHoliday of(PaymentHolidayView view) {
    var next = view.position().next().orElse(null);
    return new PaymentHoliday(
        view.loan().toString(),
        view.instalments(),
        Amount.of(view.interest()),
        next == null ? null : next.due(),
        next == null ? null : Amount.of(next.unpaid()),
        view.endsBefore(),
        view.ends(),
        view.position().instalments().stream()
            .map(instalment -> LoanSchedule.Item.of(instalment, view.position().day()))
            .toList());
  }
}
