package bank.ballast.web.app;

import bank.ballast.platform.AppVersionState;
import bank.ballast.platform.DecideAppVersion;
import bank.ballast.platform.Share;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.input.OneLine;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Decides about a version of the app.
 *
 * @param verdict from now on
 * @param andOlder whether for all older versions too, about which nothing else was decided; no
 *     where it is left out
 * @param share of 10,000 installations, so many; all where it is left out
 * @param use the version to be used instead
 * @param reason for the audit trail
 */
@Schema(name = "DecideAppVersion")
public record Decide(
    @NotNull
        @Schema(
            example = "broken",
            enumeration = {"fine", "update-advised", "update-needed", "broken"})
        String verdict,
    @Nullable Boolean andOlder,
    @Min(0) @Max(Share.ALL) @Schema(example = "10000") @Nullable Integer share,
    @Schema(example = "2.0.4") @Nullable String use,
    @NotBlank @Size(max = 300) @OneLine @Schema(example = "Cannot log in since 2.1.0")
        String reason) {

  DecideAppVersion about(String platform, String version) {
    return new DecideAppVersion(
        platform,
        version,
        Objects.requireNonNullElse(andOlder, false),
        Inputs.word("verdict", verdict, AppVersionState.class),
        Objects.requireNonNullElse(share, Share.ALL),
        use == null ? null : ClientApp.version("use", use),
        reason);
  }
}
