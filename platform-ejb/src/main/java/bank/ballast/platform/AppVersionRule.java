package bank.ballast.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a version of the app.
 *
 * @param andOlder whether it holds for all older versions too, about which nothing else was decided
 * @param share of 10,000 installations, so many
 * @param use the version to be used instead, or null
 * @param reason as whoever decided it typed it
 * @param changedBy the subject who decided it
 */
public record AppVersionRule(
    AppPlatform platform,
    AppVersion version,
    boolean andOlder,
    AppVersionState state,
    int share,
    @Nullable AppVersion use,
    String reason,
    Instant changedAt,
    String changedBy) {}
