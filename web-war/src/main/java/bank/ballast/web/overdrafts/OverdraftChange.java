package bank.ballast.web.overdrafts;

import bank.ballast.web.input.Amount;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Sets the limit of an overdraft.
 *
 * @param limit zero ends it
 */
@Schema(name = "OverdraftChange")
public record OverdraftChange(
    @NotNull @Valid @Schema(required = true, description = "Zero ends the overdraft.")
        Amount limit) {}
