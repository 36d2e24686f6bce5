package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import bank.ballast.guard.record.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** All incidents, kept in a file: they are there while the bank is not. */
public final class Incidents {

  /** What people do while one goes on: decides, speaks to the public, works on it. */
  public static final List<String> ROLES = List.of("lead", "communications", "operations");

  private static final SecureRandom RANDOM = new SecureRandom();

  private final Journal<Incident> record;
  private final Map<String, Incident> all = new LinkedHashMap<>();

  /** Those that are kept in a folder. */
  public Incidents(Path folder) throws IOException {
    this.record = new Journal<>(folder.resolve("incidents.jsonl"), Incident.class);
    record.all().forEach(incident -> all.put(incident.id(), incident));
  }

  /** The newest first. */
  public synchronized List<Incident> all() {
    List<Incident> newestFirst = new ArrayList<>(all.values());
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** One of them. */
  public synchronized Optional<Incident> of(String id) {
    return Optional.ofNullable(all.get(id));
  }

  /** Synthetic customers don't get through to the stable release; one incident at a time. */
  public synchronized void stableFails(Map<String, String> last) {
    if (openOne(Incident.Cause.STABLE_RELEASE).isEmpty()) {
      Happening alarm = Happening.now("ALARM", "Synthetic customers: " + last);
      Incident incident =
          open(
              Incident.Severity.CRITICAL,
              About.nothing(Incident.Cause.STABLE_RELEASE),
              PublicTexts.outageTitle(),
              alarm.at(),
              List.of(alarm));
      change(
          incident.id(),
          it -> it.told(PublicTexts.outage(), Happening.now("UPDATE", "The public was told.")));
    }
  }

  /** They get through again. */
  public synchronized void stableIsWell() {
    openOne(Incident.Cause.STABLE_RELEASE)
        .ifPresent(
            incident ->
                change(
                    incident.id(),
                    it -> {
                      it.told(
                          PublicTexts.outageOver(),
                          Happening.now("UPDATE", "The public was told that it is over."));
                      it.over(Happening.now("RESOLVED", "Synthetic customers get through again."));
                    }));
  }

  /** A version of the app was found to harm its users, and is refused from now on. */
  public synchronized void versionBroken(String platform, String version, String detail) {
    Happening found = Happening.now("VERSION_BROKEN", platform + " " + version + ": " + detail);
    Incident incident =
        open(
            Incident.Severity.MAJOR,
            new About(Incident.Cause.APP_VERSION, null, platform + " " + version),
            PublicTexts.versionTitle(platform, version),
            found.at(),
            List.of(found));
    change(
        incident.id(),
        it ->
            it.told(PublicTexts.versionBroken(), Happening.now("UPDATE", "The public was told.")));
  }

  /** Somebody opens one. */
  public synchronized Incident open(
      Incident.Severity severity, Map<String, String> title, String by) {
    Happening line = Happening.now("OPENED", "by " + by);
    return open(severity, About.nothing(Incident.Cause.PERSON), title, line.at(), List.of(line));
  }

  /** Somebody tells the public something. */
  public Incident tell(String id, Map<String, String> text, String by) {
    return change(id, it -> it.told(text, Happening.now("UPDATE", "by " + by)));
  }

  /** Somebody says that it is over; one that is over already stays as it is. */
  public synchronized Incident resolve(String id, String by) {
    Incident incident = known(id);
    return incident.isOpen()
        ? change(id, it -> it.over(Happening.now("RESOLVED", "by " + by)))
        : incident;
  }

  /** Somebody says how bad it is. */
  public Incident weigh(String id, Incident.Severity severity, String by) {
    return change(
        id,
        it -> {
          it.severity = severity;
          it.line(Happening.now("SEVERITY", severity + ", by " + by));
        });
  }

  /**
   * Somebody takes a role.
   *
   * @throws IllegalArgumentException where there is no such role
   */
  public Incident give(String id, String role, String who, String by) {
    if (!ROLES.contains(role)) {
      throw new IllegalArgumentException("There is no role " + role + ".");
    }
    String line = role + ": " + who + (who.equals(by) ? "" : ", by " + by);
    return change(
        id,
        it -> {
          it.roles.put(role, who);
          it.line(Happening.now("ROLE", line));
        });
  }

  /** Somebody says why it came to this. */
  public Incident because(String id, String causes, String by) {
    return change(
        id,
        it -> {
          it.causes = causes;
          it.line(Happening.now("CAUSES", "by " + by));
        });
  }

  /** Somebody says what went well while it was dealt with, and what did not. */
  public Incident lessons(String id, String well, String badly, String by) {
    return change(
        id,
        it -> {
          it.wentWell = well;
          it.wentBadly = badly;
          it.line(Happening.now("LESSONS", "by " + by));
        });
  }

  /**
   * Somebody says what is to be done.
   *
   * @throws java.time.DateTimeException where the day when it is due is none
   */
  public Incident act(String id, String what, String owner, String due, String by) {
    LocalDate day = LocalDate.parse(due);
    return change(
        id,
        it -> {
          String name = "act_" + (it.actions.size() + 1);
          it.actions.add(new Incident.Action(name, what, owner, day.toString(), null));
          it.line(Happening.now("ACTION", "%s: %s, by %s".formatted(name, what, by)));
        });
  }

  /** Somebody says that something was done, or that it was not after all. */
  public Incident done(String id, String action, boolean done, String by) {
    return change(
        id,
        it -> {
          int place = place(it.actions, action);
          Incident.Action before = it.actions.get(place);
          Happening line =
              Happening.now(done ? "ACTION_DONE" : "ACTION_OPEN", action + ", by " + by);
          it.actions.set(
              place,
              new Incident.Action(
                  action, before.what(), before.owner(), before.due(), done ? line.at() : null));
          it.line(line);
        });
  }

  private static int place(List<Incident.Action> actions, String wanted) {
    for (int i = 0; i < actions.size(); i++) {
      if (actions.get(i).id().equals(wanted)) {
        return i;
      }
    }
    throw new NoSuchElementException("There is no action " + wanted + ".");
  }

  /** Notes something in the timeline of one. */
  public Incident note(String id, Happening line) {
    return change(id, it -> it.line(line));
  }

  /** How many were touched, were told, and can't be. */
  public synchronized void count(String id, int touched, int told, int unknownDevices) {
    Incident before = known(id);
    if (before.touched() != touched
        || before.told() != told
        || before.unknownDevices() != unknownDevices) {
      change(
          id,
          it -> {
            it.touched = touched;
            it.told = told;
            it.unknownDevices = unknownDevices;
          });
    }
  }

  private Optional<Incident> openOne(Incident.Cause cause) {
    return all.values().stream()
        .filter(it -> it.cause() == cause && it.isOpen())
        .reduce((first, last) -> last);
  }

  /** What an incident is about. */
  record About(Incident.Cause cause, @Nullable String release, @Nullable String appVersion) {

    static About nothing(Incident.Cause cause) {
      return new About(cause, null, null);
    }
  }

  synchronized Incident open(
      Incident.Severity severity,
      About about,
      Map<String, String> title,
      String opened,
      List<Happening> timeline) {
    String id =
        "inc_%s%04d"
            .formatted(Long.toString(Instant.now().toEpochMilli(), 36), RANDOM.nextInt(10_000));
    return keep(
        new Incident(
            id,
            severity,
            about.cause(),
            about.release(),
            about.appVersion(),
            opened,
            null,
            title,
            0,
            0,
            0,
            Map.of(),
            List.of(),
            timeline,
            null,
            null,
            null,
            List.of()));
  }

  synchronized Incident change(String id, Consumer<Draft> how) {
    Draft draft = new Draft(known(id));
    how.accept(draft);
    return keep(draft.made());
  }

  private Incident known(String id) {
    Incident incident = all.get(id);
    if (incident == null) {
      throw new NoSuchElementException("There is no incident " + id + ".");
    }
    return incident;
  }

  private Incident keep(Incident incident) {
    record.add(incident);
    all.put(incident.id(), incident);
    return incident;
  }
}
