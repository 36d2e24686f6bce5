package bank.ballast.web.joint;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Claims an invitation.
 *
 * @param code as it was handed on
 */
@Schema(name = "NewAccountClaim")
public record NewClaim(
    @NotNull
        @Size(min = 1, max = 64)
        @Schema(
            description = "As it was handed on. Blanks, hyphens and case don't matter.",
            example = "7k3mzq0x9d4tn8w2e5b1vhc6ys")
        String code) {}
