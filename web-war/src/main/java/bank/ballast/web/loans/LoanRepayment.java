package bank.ballast.web.loans;

import bank.ballast.credit.life.LoanEvent.Excess;
import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A repayment: of an amount, or of what ends the loan as it was quoted.
 *
 * @param fromAccountId one of the customer's accounts
 * @param amount how much; or a quote
 * @param excess what becomes of what is left when all that is due is paid
 * @param settlementQuoteId the quote by which the loan is ended; or an amount
 */
@Schema(name = "NewLoanRepayment")
public record LoanRepayment(
    @NotNull @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c")
        String fromAccountId,
    @Valid @Nullable Amount amount,
    @Schema(
            enumeration = {"less-principal", "next-instalments"},
            defaultValue = "less-principal",
            description =
                "What becomes of what is left when all that is due is paid: it lowers the debt, so"
                    + " that later instalments are smaller, or pays the next ones before their"
                    + " time.")
        @Nullable String excess,
    @Schema(example = "lsq_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String settlementQuoteId) {

  /** The usual meaning of more than is due. */
  static final Excess USUAL = Excess.LESS_PRINCIPAL;
}
