package bank.ballast.web.loans;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A withdrawal from a loan.
 *
 * @param fromAccountId one of the customer's accounts, from which it is paid back
 */
@Schema(name = "NewLoanWithdrawal")
public record LoanWithdrawal(
    @NotNull @Schema(required = true, example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c")
        String fromAccountId) {}
