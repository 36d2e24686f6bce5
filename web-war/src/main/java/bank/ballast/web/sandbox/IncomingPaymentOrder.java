package bank.ballast.web.sandbox;

import bank.ballast.web.input.Amount;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks another bank to send money.
 *
 * @param accountId one of the customer's own
 * @param amount more than nothing, in the account's currency
 * @param reference what the customer reads
 */
@Schema(name = "IncomingPaymentOrder")
public record IncomingPaymentOrder(
    @NotNull @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String accountId,
    @NotNull @Valid Amount amount,
    @Size(max = 140) @OneLine @Schema(example = "Salary") @Nullable String reference) {}
