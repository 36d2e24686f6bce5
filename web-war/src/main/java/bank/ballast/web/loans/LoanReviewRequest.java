package bank.ballast.web.loans;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person is asked to look at.
 *
 * @param message what they should know
 */
@Schema(name = "LoanReviewRequest")
public record LoanReviewRequest(
    @NotNull
        @Schema(
            required = true,
            minLength = 1,
            maxLength = 500,
            example = "My pay comes into an account at another bank.")
        String message) {}
