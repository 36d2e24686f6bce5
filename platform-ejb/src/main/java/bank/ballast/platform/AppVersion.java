package bank.ballast.platform;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A version of the app: one to four numbers with dots between. What is missing at the end counts
 * for zero, so 2.1 and 2.1.0 are one version.
 */
public final class AppVersion implements Comparable<AppVersion> {

  private static final int MOST_PARTS = 4;
  private static final int MOST_DIGITS = 9;

  private final String text;
  private final int[] parts;

  private AppVersion(String text, int[] parts) {
    this.text = text;
    this.parts = parts;
  }

  /** Reads a version; null where the text is none. Read with each request, so by hand. */
  public static @Nullable AppVersion parse(String text) {
    int[] parts = new int[MOST_PARTS];
    int part = 0;
    int digits = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter == '.' && digits > 0 && part < MOST_PARTS - 1) {
        part++;
        digits = 0;
      } else if (letter >= '0' && letter <= '9' && digits < MOST_DIGITS) {
        parts[part] = parts[part] * 10 + letter - '0';
        digits++;
      } else {
        return null;
      }
    }
    return digits == 0 ? null : new AppVersion(text, parts);
  }

  /** The version as equal ones have it in common: without zeros at its end. */
  public String key() {
    int last = MOST_PARTS - 1;
    while (last > 0 && parts[last] == 0) {
      last--;
    }
    StringBuilder key = new StringBuilder().append(parts[0]);
    for (int i = 1; i <= last; i++) {
      key.append('.').append(parts[i]);
    }
    return key.toString();
  }

  @Override
  public int compareTo(AppVersion other) {
    return Arrays.compare(parts, other.parts);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof AppVersion version && Arrays.equals(parts, version.parts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(parts);
  }

  /** As it was written. */
  @Override
  public String toString() {
    return text;
  }
}
