package bank.ballast.web.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.payments.Recurrence;
import bank.ballast.payments.SetUpStandingOrder;
import bank.ballast.web.input.Amount;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a standing order.
 *
 * @param fromAccountId the payer's account
 * @param to where the money goes
 * @param amount of each payment
 * @param reference what both parties read
 * @param unit days, weeks or months
 * @param every how many of them
 * @param firstOn when it is due first
 * @param lastOn no later than this
 * @param payments so many in all
 * @param workingDays what becomes of a day on which banks are closed
 */
@Schema(name = "NewStandingOrder")
public record NewStandingOrder(
    @NotNull @Schema(example = "acc_01jd7q2k5e8g4r0t6u3v1n9m2c") String fromAccountId,
    @NotNull @Valid PaymentTo to,
    @NotNull @Valid Amount amount,
    @Size(max = 140) @OneLine @Schema(example = "Rent") @Nullable String reference,
    @NotNull
        @Schema(
            enumeration = {"day", "week", "month"},
            example = "month")
        String unit,
    @Schema(
            example = "1",
            description = "1 day; 1, 2 or 4 weeks; 1, 3 or 12 months. 1 where it is left out.")
        @Nullable Integer every,
    @NotNull @Schema(format = "date", example = "2027-01-31") String firstOn,
    @Schema(format = "date", description = "Not together with `payments`.") @Nullable String lastOn,
    @Schema(example = "12") @Nullable Integer payments,
    @Schema(
            enumeration = {"same", "next", "previous"},
            example = "next",
            description =
                "What becomes of a day on which banks are closed in England and Wales: it pays on"
                    + " that day all the same, on the next working day (where left out), or on the"
                    + " one before.")
        @Nullable String workingDays) {

  SetUpStandingOrder toOrder(String idempotencyKey) {
    return new SetUpStandingOrder(
        idempotencyKey,
        Inputs.id("fromAccountId", fromAccountId, AccountId::parse),
        to.toDestination(),
        amount.toMoney(),
        Objects.requireNonNullElse(reference, ""),
        new Recurrence(
            Inputs.word("unit", unit, Recurrence.Unit.class),
            Objects.requireNonNullElse(every, 1),
            Inputs.day("firstOn", firstOn),
            lastOn == null ? null : Inputs.day("lastOn", lastOn),
            payments,
            workingDays == null
                ? Recurrence.WorkingDays.NEXT
                : Inputs.word("workingDays", workingDays, Recurrence.WorkingDays.class)));
  }
}
