package bank.ballast.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reports.
 *
 * @param customer the subject of a valid token, or null
 */
public record ReportingClient(
    AppPlatform platform, AppVersion version, UUID installation, @Nullable String customer) {}
