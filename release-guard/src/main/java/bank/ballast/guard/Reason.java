package bank.ballast.guard;

/**
 * Why a release goes back.
 *
 * @param code by what it was found
 * @param detail for people
 */
public record Reason(Code code, String detail) {

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
