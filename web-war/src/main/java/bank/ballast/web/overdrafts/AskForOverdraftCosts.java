package bank.ballast.web.overdrafts;

import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What somebody would like to borrow.
 *
 * @param amount how much
 * @param days for how long
 */
@Schema(name = "AskForOverdraftCosts")
public record AskForOverdraftCosts(
    @NotNull @Valid @Schema(required = true) Amount amount,
    @NotNull @Schema(required = true, example = "7", description = "1 to 365.") Integer days) {}
