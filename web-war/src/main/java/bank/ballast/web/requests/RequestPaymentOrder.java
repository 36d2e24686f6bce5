package bank.ballast.web.requests;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.PaymentRequests.PayRequest;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Pays what was asked for.
 *
 * @param fromAccountId the payer's account
 * @param amount how much, where the request leaves it open
 * @param link the token of the link, for who was not asked themselves
 */
@Schema(name = "RequestPaymentOrder")
public record RequestPaymentOrder(
    @NotNull @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String fromAccountId,
    @Valid @Schema(description = "Where the request names none. Otherwise the same, or left out.")
        @Nullable Amount amount,
    @Size(min = 1, max = 64)
        @Schema(
            example = "3q2-7wAAAAAAAAAAAAAAAA",
            description = "The token of the link, for those who were not asked by phone.")
        @Nullable String link) {

  PayRequest toPay(String idempotencyKey) {
    return new PayRequest(
        idempotencyKey,
        Inputs.id("fromAccountId", fromAccountId, AccountId::parse),
        amount == null ? null : amount.toMoney(),
        link);
  }
}
