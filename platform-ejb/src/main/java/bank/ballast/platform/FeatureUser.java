package bank.ballast.platform;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom a feature may be on.
 *
 * @param customer the subject who is signed in, or null
 * @param installation of the app, or null
 * @param staff whether they work for the bank
 * @param platform of the app, or null
 * @param version of the app, or null
 */
public record FeatureUser(
    @Nullable String customer,
    @Nullable UUID installation,
    boolean staff,
    @Nullable AppPlatform platform,
    @Nullable AppVersion version) {}
