package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that customers may have noticed.
 *
 * @param id for addresses, {@code inc_…}
 * @param cause what opened it
 * @param release the release that it is about; null where it is about none
 * @param appVersion platform and version that it is about, {@code ios 3.2.1}; null likewise
 * @param opened when customers could notice it first, as far as known then; RFC 3339, UTC
 * @param resolved null while it goes on
 * @param title in each language that customers read
 * @param touched how many customers and devices met something
 * @param told how many customers were told by the bank
 * @param unknownDevices how many devices met something that nobody has signed in on
 * @param roles who does what, by the names in {@link Incidents#ROLES}
 * @param updates what was told to the public, the oldest first
 * @param timeline what happened, for those who review it
 * @param causes why it came to this, as far as known; for the review
 * @param wentWell what went well while it was dealt with; for the review
 * @param wentBadly what did not
 * @param actions what is done so that it does not come again
 */
public record Incident(
    String id,
    Severity severity,
    Cause cause,
    @Nullable String release,
    @Nullable String appVersion,
    String opened,
    @Nullable String resolved,
    Map<String, String> title,
    int touched,
    int told,
    int unknownDevices,
    Map<String, String> roles,
    List<Update> updates,
    List<Happening> timeline,
    @Nullable String causes,
    @Nullable String wentWell,
    @Nullable String wentBadly,
    List<Action> actions) {

  /** How bad it is. */
  public enum Severity {
    /** Customers can't reach their money. */
    CRITICAL,
    /** Some customers met something that they should not have. */
    MAJOR,
    /** Nobody was touched. */
    MINOR
  }

  /** What opened it. */
  public enum Cause {
    /** A release harmed its customers, or went back. */
    RELEASE,
    /** Synthetic customers don't get through to the stable release. */
    STABLE_RELEASE,
    /** A version of the app harms its users. */
    APP_VERSION,
    /** Somebody saw something. */
    PERSON
  }

  /**
   * Words to the public.
   *
   * @param text in each language
   */
  public record Update(String at, Map<String, String> text) {}

  /**
   * Something to be done about it.
   *
   * @param due a date, ISO 8601
   * @param done when; null while it is open
   */
  public record Action(String id, String what, String owner, String due, @Nullable String done) {}

  /** Copies what it is given. */
  public Incident {
    title = Map.copyOf(title);
    roles = Map.copyOf(roles);
    updates = List.copyOf(updates);
    timeline = List.copyOf(timeline);
    actions = List.copyOf(actions);
  }

  /** Whether it goes on. */
  public boolean isOpen() {
    return resolved == null;
  }

  /** When the first line of a kind was written in its timeline; null where there is none. */
  public @Nullable String when(String what) {
    return timeline.stream()
        .filter(line -> line.what().equals(what))
        .map(Happening::at)
        .findFirst()
        .orElse(null);
  }
}
