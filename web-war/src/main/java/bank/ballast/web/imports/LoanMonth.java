package bank.ballast.web.imports;

import bank.ballast.operations.ImportReconciliation;
import bank.ballast.web.input.Amount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a loan compares in a month.
 *
 * @param loan its id in the other bank's books
 * @param month year and month
 * @param expected what fell due in it
 * @param collected what movements of the month repaid
 * @param booked what of that has reduced the loan here
 */
@Schema(name = "ImportLoanMonth")
public record LoanMonth(
    @Schema(required = true, example = "5316") String loan,
    @Schema(required = true, example = "1993-07") String month,
    @Schema(required = true) Amount expected,
    @Schema(required = true) Amount collected,
    @Schema(required = true) Amount booked) {

  static LoanMonth of(ImportReconciliation.LoanMonth month) {
    return new LoanMonth(
        month.loan(),
        month.month().toString(),
        Amount.of(month.expected()),
        Amount.of(month.collected()),
        Amount.of(month.booked()));
  }
}
