package bank.ballast.web.loans;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A withdrawal from a loan.
 *
 * @param fromAccountId one of the customer's accounts, from which it is paid back at once, if it
 *     has the money; null to pay back later
 */
@Schema(name = "NewLoanWithdrawal")
public record LoanWithdrawal(
    @Schema(
            example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c",
            description = "Pays back at once, if the money is there. Left out: later.")
        @Nullable String fromAccountId) {}
