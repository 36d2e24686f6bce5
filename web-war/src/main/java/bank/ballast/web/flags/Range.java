package bank.ballast.web.flags;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppRange;
import bank.ballast.platform.AppVersion;
import bank.ballast.web.input.Inputs;
import bank.ballast.web.problem.InvalidInput;
import bank.ballast.web.problem.Reason;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A range of versions of the app on one platform.
 *
 * @param platform of the app
 * @param from the first version
 * @param below the first version that is no longer in it
 */
@Schema(name = "AppRange")
public record Range(
    @NotNull
        @Schema(
            example = "ios",
            enumeration = {"ios", "android", "web"})
        String platform,
    @Schema(example = "2.1") @Nullable String from,
    @Schema(example = "3") @Nullable String below) {

  static Range of(AppRange range) {
    return new Range(
        Inputs.word(range.platform()),
        range.from() == null ? null : range.from().toString(),
        range.below() == null ? null : range.below().toString());
  }

  AppRange toRange(String field) {
    return new AppRange(
        Inputs.word(field + ".platform", platform, AppPlatform.class),
        version(field + ".from", from),
        version(field + ".below", below));
  }

  private static @Nullable AppVersion version(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    AppVersion version = AppVersion.parse(text);
    if (version == null) {
      throw new InvalidInput(field, Reason.NOT_A_VERSION);
    }
    return version;
  }
}
