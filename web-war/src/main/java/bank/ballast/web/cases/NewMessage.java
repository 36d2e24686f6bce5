package bank.ballast.web.cases;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Writes on in a case.
 *
 * @param message what the customer has to say; blank lines part paragraphs
 */
@Schema(name = "NewCaseMessage")
public record NewMessage(
    @NotNull @Size(min = 1, max = 3000) @Schema(example = "Thank you, that helped.")
        String message) {}
