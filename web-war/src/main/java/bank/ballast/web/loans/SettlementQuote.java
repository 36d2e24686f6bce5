package bank.ballast.web.loans;

import bank.ballast.lending.SettlementQuoteView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What ends a loan, until a day.
 *
 * @param id names it
 * @param loanId which loan
 * @param validTo the last day on which it holds
 * @param amount what ends the loan on that day
 * @param principal what of it is debt
 * @param interest what of it is interest
 * @param interestPaidAhead what was paid of interest that is not earned by then
 * @param fees what of it are fees and charges
 * @param rebate what of debt, interest and fees need not be paid
 * @param today what ends the loan today
 */
@Schema(name = "LoanSettlementQuote")
public record SettlementQuote(
    @Schema(required = true, example = "lsq_01jd7q2k5e8g4r0t6u3v1n9m2c") String id,
    @Schema(required = true, example = "loan_01jd7q2k5e8g4r0t6u3v1n9m2c") String loanId,
    @Schema(required = true) LocalDate validTo,
    @Schema(required = true, description = "On that day; paid sooner, it costs less.")
        Amount amount,
    @Schema(required = true) Amount principal,
    @Schema(required = true) Amount interest,
    @Schema(
            required = true,
            description = "Interest that was paid before it was earned: it lowers the amount.")
        Amount interestPaidAhead,
    @Schema(required = true) Amount fees,
    @Schema(
            required = true,
            description =
                "What of debt, interest and fees the law spares, as SI 2004/1483 reckons it.")
        Amount rebate,
    @Schema(required = true, description = "What ends the loan today.") Amount today) {

  static SettlementQuote of(SettlementQuoteView view) {
    return new SettlementQuote(
        view.id().toString(),
        view.loan().toString(),
        view.validTo(),
        Amount.of(view.amount()),
        Amount.of(view.principal()),
        Amount.of(view.interest()),
        Amount.of(view.interestPaidAhead()),
        Amount.of(view.fees()),
        Amount.of(view.rebate()),
        Amount.of(view.today()));
  }
}
