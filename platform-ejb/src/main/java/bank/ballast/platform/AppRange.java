package bank.ballast.platform;

import org.jspecify.annotations.Nullable;

/**
 * A range of versions of the app on one platform.
 *
 * @param from the first version, or null for the first there was
 * @param below the first version that is no longer in it, or null for none
 */
public record AppRange(
    AppPlatform platform, @Nullable AppVersion from, @Nullable AppVersion below) {

  /** Whether an app is in it; one that does not say what it is, is in none. */
  public boolean includes(@Nullable AppPlatform itsPlatform, @Nullable AppVersion version) {
    return itsPlatform == platform
        && version != null
        && (from == null || version.compareTo(from) >= 0)
        && (below == null || version.compareTo(below) < 0);
  }
}
