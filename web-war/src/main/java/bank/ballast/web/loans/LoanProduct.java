package bank.ballast.web.loans;

import bank.ballast.lending.LoanProductView;
import bank.ballast.web.input.Amount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the bank lends.
 *
 * @param code names it
 * @param version of its terms
 * @param least what is lent at least
 * @param most what is lent at most
 * @param instalments into how many a loan may be divided
 * @param lowestRate percent a year
 * @param highestRate percent a year
 * @param paymentHolidays how many instalments may be left out in twelve months
 */
@Schema(name = "LoanProduct")
public record LoanProduct(
    @Schema(required = true, example = "personal-loan") String code,
    @Schema(required = true, description = "A loan keeps the version that it was made with.")
        int version,
    @Schema(required = true) Amount least,
    @Schema(required = true) Amount most,
    @Schema(required = true, description = "Into how many a loan may be divided, ascending.")
        List<Integer> instalments,
    @Schema(required = true, example = "6.4", description = "Nominal: percent a year.")
        String lowestRate,
    @Schema(required = true, example = "17.9", description = "Nominal: percent a year.")
        String highestRate,
    @Schema(
            required = true,
            description = "How many instalments you may leave out in twelve months; 0 for none.")
        int paymentHolidays) {

  static LoanProduct of(LoanProductView view) {
    return new LoanProduct(
        view.code(),
        view.version(),
        Amount.of(view.least()),
        Amount.of(view.most()),
        view.instalments(),
        view.lowestRate().toPlainString(),
        view.highestRate().toPlainString(),
        view.paymentHolidays());
  }
}
