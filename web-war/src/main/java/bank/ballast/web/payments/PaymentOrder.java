package bank.ballast.web.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.Pay;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a payment.
 *
 * @param fromAccountId the payer's account
 * @param to where it goes
 * @param amount more than nothing, in the account's currency
 * @param reference what both parties read
 * @param executeOn the day on which it is to be made; at once where it is left out
 */
@Schema(name = "PaymentOrder")
public record PaymentOrder(
    @NotNull @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String fromAccountId,
    @NotNull @Valid PaymentTo to,
    @NotNull @Valid Amount amount,
    @Size(max = 140) @OneLine @Schema(example = "Dinner") @Nullable String reference,
    @Schema(
            format = "date",
            example = "2026-12-24",
            description = "A day from today on. Made in its small hours; at once where left out.")
        @Nullable String executeOn) {

  /** The day on which it is to be made, or null for now. */
  @Nullable LocalDate day() {
    return executeOn == null ? null : Inputs.day("executeOn", executeOn);
  }

  Pay toPay(String idempotencyKey) {
    return new Pay(
        idempotencyKey,
        Inputs.id("fromAccountId", fromAccountId, AccountId::parse),
        to.toDestination(),
        amount.toMoney(),
        Objects.requireNonNullElse(reference, ""));
  }
}
