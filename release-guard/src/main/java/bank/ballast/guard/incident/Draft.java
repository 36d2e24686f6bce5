package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An incident while it is being changed; what identifies it stays. */
final class Draft {

  private final Incident before;
  Incident.Severity severity;
  @Nullable String resolved;
  int touched;
  int told;
  int unknownDevices;
  final Map<String, String> roles;
  final List<Incident.Update> updates;
  final List<Happening> timeline;
  @Nullable String causes;
  @Nullable String wentWell;
  @Nullable String wentBadly;
  final List<Incident.Action> actions;

  Draft(Incident before) {
    this.before = before;
    this.severity = before.severity();
    this.resolved = before.resolved();
    this.touched = before.touched();
    this.told = before.told();
    this.unknownDevices = before.unknownDevices();
    this.roles = new LinkedHashMap<>(before.roles());
    this.updates = new ArrayList<>(before.updates());
    this.timeline = new ArrayList<>(before.timeline());
    this.causes = before.causes();
    this.wentWell = before.wentWell();
    this.wentBadly = before.wentBadly();
    this.actions = new ArrayList<>(before.actions());
  }

  /** Adds a line to the timeline. */
  void line(Happening line) {
    timeline.add(line);
  }

  /** Adds words to the public, and a line that says so. */
  void told(Map<String, String> text, Happening line) {
    updates.add(new Incident.Update(line.at(), text));
    line(line);
  }

  /** It is over. */
  void over(Happening line) {
    resolved = line.at();
    line(line);
  }

  /** It as it is now, with its lines in order: what others tell of may come late. */
  Incident made() {
    timeline.sort(Comparator.comparing(line -> Instant.parse(line.at())));
    return new Incident(
        before.id(),
        severity,
        before.cause(),
        before.release(),
        before.appVersion(),
        before.opened(),
        resolved,
        before.title(),
        touched,
        told,
        unknownDevices,
        roles,
        updates,
        timeline,
        causes,
        wentWell,
        wentBadly,
        actions);
  }
}
