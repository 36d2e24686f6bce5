package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that customers may have noticed.
 *
 * @param id for addresses, {@code inc_…}
 * @param cause what opened it
 * @param release the release that it is about; null where it is about none
 * @param opened RFC 3339, UTC
 * @param resolved null while it goes on
 * @param title in each language that customers read
 * @param touched how many customers and devices met something
 * @param roles who does what: {@code lead}, {@code communications}
 * @param updates what was told to the public, the oldest first
 * @param timeline what happened, for those who review it
 * @param causes why it came to this, as far as known; for the review
 * @param actions what is done so that it does not come again
 */
public record Incident(
    String id,
    Severity severity,
    Cause cause,
    @Nullable String release,
    String opened,
    @Nullable String resolved,
    Map<String, String> title,
    int touched,
    Map<String, String> roles,
    List<Update> updates,
    List<Happening> timeline,
    @Nullable String causes,
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
    /** A release went back. */
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

  Incident told(Map<String, String> text, Happening line) {
    return copy(
        severity,
        resolved,
        roles,
        added(updates, new Update(line.at(), text)),
        line,
        causes,
        actions);
  }

  Incident resolvedAt(String at, Happening line) {
    return copy(severity, at, roles, updates, line, causes, actions);
  }

  Incident of(Severity other, Happening line) {
    return copy(other, resolved, roles, updates, line, causes, actions);
  }

  Incident given(String role, String who, Happening line) {
    Map<String, String> others = new LinkedHashMap<>(roles);
    others.put(role, who);
    return copy(severity, resolved, others, updates, line, causes, actions);
  }

  Incident because(String why, Happening line) {
    return copy(severity, resolved, roles, updates, line, why, actions);
  }

  Incident with(List<Action> others, Happening line) {
    return copy(severity, resolved, roles, updates, line, causes, others);
  }

  private Incident copy(
      Severity newSeverity,
      @Nullable String newResolved,
      Map<String, String> newRoles,
      List<Update> newUpdates,
      Happening line,
      @Nullable String newCauses,
      List<Action> newActions) {
    return new Incident(
        id,
        newSeverity,
        cause,
        release,
        opened,
        newResolved,
        title,
        touched,
        newRoles,
        newUpdates,
        added(timeline, line),
        newCauses,
        newActions);
  }

  private static <T> List<T> added(List<T> before, T one) {
    List<T> all = new ArrayList<>(before);
    all.add(one);
    return all;
  }
}
