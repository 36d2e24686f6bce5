package bank.ballast.guard;

import java.util.Locale;

/**
 * Why a release goes back.
 *
 * @param code by what it was found
 * @param detail for people
 */
public record Reason(Code code, String detail) {

  /** As the record has it. */
  public String text() {
    return code + ": " + detail;
  }

  /**
   * Whether refused payments were the harm: of itself, one may be for want of money.
   *
   * @param text as of {@link #text}
   */
  public static boolean isAboutPayments(String text) {
    return !text.startsWith(Code.SLOWER.name())
        && text.toLowerCase(Locale.ROOT).contains("payment");
  }

  /** By what a release is found wanting. */
  public enum Code {
    /** Its migrations keep the stable release from working. */
    MIGRATION,
    /** Its realm steps take something away, or keep somebody out. */
    REALM,
    /** It did not start. */
    START,
    /** Its server went away or is not well. */
    NODE,
    /** Synthetic customers are kept out. */
    PROBE,
    /** Its customers meet more harm than others. */
    COMPARISON,
    /** It is slower, and did not become faster while it was waited for. */
    SLOWER,
    /** It uses something up that is limited. */
    EXHAUSTION,
    /** A person said so. */
    PERSON,
    /** The guard was away, and does not know what happened meanwhile. */
    GUARD_AWAY
  }
}
