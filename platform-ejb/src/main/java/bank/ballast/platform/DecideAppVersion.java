package bank.ballast.platform;

import org.jspecify.annotations.Nullable;

/**
 * Decides about a version of the app.
 *
 * @param platform as the client writes it: {@code ios}
 * @param version as the client writes it: {@code 2.1.0}
 * @param andOlder whether for all older versions too, about which nothing else was decided
 * @param share of 10,000 installations, so many
 * @param use the version to be used instead, or null
 * @param reason for the audit trail, 1 to 300 characters
 */
public record DecideAppVersion(
    String platform,
    String version,
    boolean andOlder,
    AppVersionState state,
    int share,
    @Nullable AppVersion use,
    String reason) {}
