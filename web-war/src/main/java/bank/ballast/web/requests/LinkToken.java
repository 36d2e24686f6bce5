package bank.ballast.web.requests;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Names a request by its link.
 *
 * @param link the token of the link
 */
@Schema(name = "LinkToken")
public record LinkToken(
    @NotNull @Size(min = 1, max = 64) @Schema(example = "3q2-7wAAAAAAAAAAAAAAAA") String link) {}
