package bank.ballast.web.payments;

import bank.ballast.web.input.Amount;
import bank.ballast.web.input.OneLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Changes what the following payments are; what is left out stays.
 *
 * @param amount of each payment
 * @param reference what both parties read
 */
@Schema(name = "StandingOrderChange")
public record StandingOrderChange(
    @Valid @Nullable Amount amount,
    @Size(max = 140) @OneLine @Schema(example = "Rent, new flat") @Nullable String reference) {}
