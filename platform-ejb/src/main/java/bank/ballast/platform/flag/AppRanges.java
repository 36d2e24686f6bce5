package bank.ballast.platform.flag;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppRange;
import bank.ballast.platform.AppVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ranges of versions as one text: {@code ios:2.1:3,android::}. */
final class AppRanges {

  private AppRanges() {}

  static String text(List<AppRange> ranges) {
    return ranges.stream().map(AppRanges::text).collect(Collectors.joining(","));
  }

  /** The ranges of a text that {@link #text} made. */
  static List<AppRange> read(String text) {
    List<AppRange> ranges = new ArrayList<>();
    for (String range : text.isEmpty() ? List.<String>of() : List.of(text.split(",", -1))) {
      List<String> parts = List.of(range.split(":", -1));
      ranges.add(
          new AppRange(
              AppPlatform.valueOf(parts.get(0).toUpperCase(Locale.ROOT)),
              version(parts.get(1)),
              version(parts.get(2))));
    }
    return ranges;
  }

  private static String text(AppRange range) {
    return range.platform().name().toLowerCase(Locale.ROOT)
        + ":"
        + (range.from() == null ? "" : range.from())
        + ":"
        + (range.below() == null ? "" : range.below());
  }

  private static @Nullable AppVersion version(String text) {
    return text.isEmpty() ? null : AppVersion.parse(text);
  }
}
