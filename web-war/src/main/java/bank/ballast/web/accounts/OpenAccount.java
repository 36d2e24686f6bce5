package bank.ballast.web.accounts;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a current account.
 *
 * @param type its kind
 * @param currency ISO 4217
 */
@Schema(name = "OpenAccount")
public record OpenAccount(
    @NotNull
        @Schema(
            example = "personal",
            enumeration = {"personal", "joint"})
        String type,
    @NotNull @Schema(example = "GBP") String currency) {}
