package bank.ballast.web.loans;

import bank.ballast.lending.LoanQuoteView;
import bank.ballast.web.input.Amount;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a loan would cost if it were paid out today.
 *
 * @param product its code
 * @param version of its terms
 * @param amount what is lent
 * @param paidOutOn today
 * @param annualRate nominal, percent a year
 * @param apr percent a year
 * @param instalment what most instalments come to
 * @param totalInterest all interest
 * @param totalPayable everything that is paid
 * @param needsApplication whether it is applied for, and not taken at once
 * @param schedule when what falls due
 */
@Schema(name = "LoanQuote")
public record LoanQuote(
    @Schema(required = true, example = "personal-loan") String product,
    @Schema(required = true) int version,
    @Schema(required = true) Amount amount,
    @Schema(required = true) LocalDate paidOutOn,
    @Schema(required = true, example = "6.4", description = "Nominal: percent a year.")
        String annualRate,
    @Schema(
            required = true,
            example = "6.6",
            description = "What the credit costs in percent a year, fees included (CONC App 1.2).")
        String apr,
    @Schema(required = true, description = "What most instalments come to.") Amount instalment,
    @Schema(required = true) Amount totalInterest,
    @Schema(required = true, description = "Everything that is paid.") Amount totalPayable,
    @Schema(
            required = true,
            description =
                "Whether it is applied for (POST /api/loans/applications); else it is taken at once.")
        boolean needsApplication,
    @Schema(required = true, description = "The schedule that the loan then gets.")
        List<LoanInstalment> schedule) {

  static LoanQuote of(LoanQuoteView view, boolean needsApplication) {
    return new LoanQuote(
        view.product(),
        view.version(),
        Amount.of(view.amount()),
        view.paidOutOn(),
        view.annualRate().toPlainString(),
        view.apr().toPlainString(),
        Amount.of(view.instalment()),
        Amount.of(view.schedule().totalInterest()),
        Amount.of(view.totalPayable()),
        needsApplication,
        view.schedule().rows().stream().map(LoanInstalment::of).toList());
  }
}
