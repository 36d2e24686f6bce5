package bank.ballast.web.loans;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Divides a purchase.
 *
 * @param instalments into how many
 */
@Schema(name = "DividePurchase")
public record DividePurchase(
    @NotNull @Schema(required = true, example = "3") Integer instalments) {}
