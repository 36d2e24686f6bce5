package bank.ballast.web.payees;

import bank.ballast.payments.NamedAccount;
import bank.ballast.web.input.OneLine;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a payee to be saved.
 *
 * @param name as {@link PayeeAccount}
 * @param sortCode as {@link PayeeAccount}
 * @param accountNumber as {@link PayeeAccount}
 * @param iban as {@link PayeeAccount}
 * @param accountId as {@link PayeeAccount}
 * @param phone as {@link PayeeAccount}
 * @param acceptsRisk that the customer wants to, although the name does not match or could not be
 *     checked
 */
@Schema(
    name = "NewPayee",
    description =
        "A name, and either sortCode with accountNumber, or iban, or accountId, or phone.")
public record NewPayee(
    @NotNull @Size(min = 1, max = 140) @OneLine @Schema(example = "Robin Marsh") String name,
    @Schema(example = "20-00-00") @Nullable String sortCode,
    @Schema(example = "55779911") @Nullable String accountNumber,
    @Schema(example = "GB33 BUKB 2020 1555 5555 55") @Nullable String iban,
    @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") @Nullable String accountId,
    @Schema(example = "+44 7700 900123") @Nullable String phone,
    @Schema(
            description =
                "The customer was told that the name does not match or could not be checked, and"
                    + " wants to go on. Kept as evidence.")
        @Nullable Boolean acceptsRisk) {

  NamedAccount named() {
    return PayeeAccount.named(name, sortCode, accountNumber, iban, accountId, phone);
  }

  boolean riskAccepted() {
    return Boolean.TRUE.equals(acceptsRisk);
  }
}
