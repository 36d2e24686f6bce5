package bank.ballast.web.app;

import bank.ballast.platform.AppVersionRule;
import bank.ballast.web.input.Inputs;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a version of the app.
 *
 * @param share of 10,000 installations, so many
 * @param changedBy the subject who decided it
 */
@Schema(name = "AppVersionDecision")
public record Decision(
    @Schema(example = "ios") String platform,
    @Schema(example = "2.1.0") String version,
    @Schema(example = "broken") String verdict,
    @Schema(example = "false") boolean andOlder,
    @Schema(example = "10000") int share,
    @Schema(example = "2.0.4") @Nullable String use,
    @Schema(example = "Cannot log in since 2.1.0") String reason,
    Instant changedAt,
    @Schema(example = "6c6f0b1e-1d3f-4a7c-9c0e-2b7f5d8a9e10") String changedBy) {

  static Decision of(AppVersionRule rule) {
    return new Decision(
        Inputs.word(rule.platform()),
        rule.version().toString(),
        Inputs.word(rule.state()),
        rule.andOlder(),
        rule.share(),
        rule.use() == null ? null : rule.use().toString(),
        rule.reason(),
        rule.changedAt(),
        rule.changedBy());
  }
}
