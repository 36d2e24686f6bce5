package bank.ballast.web.loans;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which agreement is signed.
 *
 * @param sha256 of its bytes
 */
@Schema(name = "LoanSignature")
public record LoanSignature(
    @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        @Schema(
            required = true,
            description = "SHA-256 of the document, in hexadecimal.",
            example = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        String sha256) {}
