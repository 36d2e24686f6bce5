package bank.ballast.simulator;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Confirmation of payee, as another bank answers it. */
final class Names {

  /** Accounts whose names are known, by their numbers. Businesses of no town in particular. */
  static final Map<String, String> KNOWN =
      Map.of(
          "40000010", "Corner Bakery Ltd",
          "40000011", "Northern Water",
          "40000012", "Green Lane Nursery",
          "40000098", "Second Hand Bicycles");

  /** Banks that answer no questions begin so; others that answer too late. */
  private static final String OPTED_OUT = "30";

  private static final String SLOW = "40";

  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();
  private static final int CLOSE = 3;

  private Names() {}

  /**
   * The answer.
   *
   * @param name the account's, where it may be told
   */
  record Answer(String result, @Nullable String name) {}

  static Answer check(String sortCode, String accountNumber, String name) {
    if (sortCode.startsWith(OPTED_OUT)) {
      return new Answer("OPTED_OUT", null);
    }
    if (Behaviour.of(accountNumber) == Behaviour.NO_ACCOUNT) {
      return new Answer("ACCOUNT_UNKNOWN", null);
    }
    String known = KNOWN.get(accountNumber);
    if (known == null) {
      return new Answer("NO_MATCH", null);
    }
    String asked = plain(name);
    String held = plain(known);
    if (asked.equals(held)) {
      return new Answer("MATCH", null);
    }
    return held.startsWith(asked) || DISTANCE.apply(asked, held) <= CLOSE
        ? new Answer("CLOSE_MATCH", known)
        : new Answer("NO_MATCH", null);
  }

  /** Whether the bank takes longer than anybody waits. */
  static boolean isSlow(String sortCode) {
    return sortCode.startsWith(SLOW);
  }

  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\b(ltd|limited|plc)\\b", "")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
