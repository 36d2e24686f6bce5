package bank.ballast.web.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVersion;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of itself; each part may be missing.
 *
 * @param installation made up by the client when it was installed
 */
public record ClientApp(
    @Nullable AppPlatform platform, @Nullable AppVersion version, @Nullable UUID installation) {

  /** The header that names the platform. */
  public static final String PLATFORM = "X-App-Platform";

  /** The header that names the version. */
  public static final String VERSION = "X-App-Version";

  /** The header that names the installation. */
  public static final String INSTALLATION = "X-Installation-Id";

  private static final int UUID_LENGTH = 36;

  /**
   * Reads the three headers, each null where it was not sent.
   *
   * @throws InvalidInput naming the first that is malformed
   */
  public static ClientApp read(
      @Nullable String platform, @Nullable String version, @Nullable String installation) {
    return new ClientApp(
        platform == null ? null : platform(PLATFORM, platform),
        version == null ? null : version(VERSION, version),
        installation == null ? null : installation(installation));
  }

  static AppPlatform platform(String field, String text) {
    return Inputs.word(field, text, AppPlatform.class);
  }

  static AppVersion version(String field, String text) {
    AppVersion version = AppVersion.parse(text);
    if (version == null) {
      throw new InvalidInput(field, Reason.NOT_A_VERSION);
    }
    return version;
  }

  private static UUID installation(String text) {
    try {
      UUID id = UUID.fromString(text);
      // Java would also take shortened groups.
      if (text.length() == UUID_LENGTH) {
        return id;
      }
    } catch (IllegalArgumentException malformed) {
      // As one that is too short.
    }
    throw new InvalidInput(INSTALLATION, Reason.NOT_AN_ID);
  }
}
