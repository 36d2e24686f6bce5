package bank.ballast.web.app;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says of a version of its app.
 *
 * @param platform as asked for
 * @param version as asked for
 * @param verdict the later ones block every other path
 * @param use the version to be used instead
 * @param message for the customer, in their language; nothing where all is fine
 */
@Schema(name = "AppVersion")
public record AppVersionAnswer(
    @Schema(example = "ios") String platform,
    @Schema(example = "2.1.0") String version,
    @Schema(
            example = "update-advised",
            enumeration = {"fine", "update-advised", "update-needed", "broken"})
        String verdict,
    @Schema(example = "2.2.0") @Nullable String use,
    @Schema(example = "A newer version of the app is there.") @Nullable String message) {}
