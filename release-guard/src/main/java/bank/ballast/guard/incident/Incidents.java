package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.record.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All incidents, kept in a file: they are there while the bank is not. */
public final class Incidents {

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

  /** A release went back: told as it is, and over with it. */
  public synchronized Incident releaseWentBack(ReleaseView release) {
    boolean somebodyNoticed = release.touched() > 0;
    Incident incident =
        open(
            somebodyNoticed ? Incident.Severity.MAJOR : Incident.Severity.MINOR,
            Incident.Cause.RELEASE,
            release.id(),
            PublicTexts.releaseTitle(),
            release.touched(),
            release.timeline());
    String backAt = Instant.now().toString();
    change(
        incident.id(),
        it ->
            it.told(
                PublicTexts.releaseWentBack(release.touched()),
                new Happening(
                    backAt, "UPDATE", "The public was told that the change was undone.")));
    return change(
        incident.id(),
        it -> it.resolvedAt(backAt, new Happening(backAt, "RESOLVED", "The release went back.")));
  }

  /** Synthetic customers don't get through to the stable release; one incident at a time. */
  public synchronized void stableFails(Map<String, String> last) {
    if (openOne(Incident.Cause.STABLE_RELEASE).isEmpty()) {
      Incident incident =
          open(
              Incident.Severity.CRITICAL,
              Incident.Cause.STABLE_RELEASE,
              null,
              PublicTexts.outageTitle(),
              0,
              List.of(Happening.now("ALARM", "Synthetic customers: " + last)));
      change(
          incident.id(),
          it ->
              it.told(PublicTexts.outage(), Happening.now("UPDATE", "The public was told of it.")));
    }
  }

  /** A version of the app was found to harm its users, and is refused from now on. */
  public synchronized void versionBroken(String platform, String version, String detail) {
    Incident incident =
        open(
            Incident.Severity.MAJOR,
            Incident.Cause.APP_VERSION,
            null,
            PublicTexts.versionTitle(platform, version),
            0,
            List.of(Happening.now("VERSION_BROKEN", platform + " " + version + ": " + detail)));
    change(
        incident.id(),
        it ->
            it.told(
                PublicTexts.versionBroken(),
                Happening.now("UPDATE", "The public was told of it.")));
  }

  /** They get through again. */
  public synchronized void stableIsWell() {
    openOne(Incident.Cause.STABLE_RELEASE)
        .ifPresent(
            incident -> {
              change(
                  incident.id(),
                  it ->
                      it.told(
                          PublicTexts.outageOver(),
                          Happening.now("UPDATE", "The public was told that it is over.")));
              resolve(incident.id(), "the guard");
            });
  }

  /** Somebody opens one. */
  public synchronized Incident open(
      Incident.Severity severity, Map<String, String> title, String by) {
    return open(
        severity,
        Incident.Cause.PERSON,
        null,
        title,
        0,
        List.of(Happening.now("OPENED", "by " + by)));
  }

  /** Somebody tells the public something. */
  public Incident tell(String id, Map<String, String> text, String by) {
    return change(id, it -> it.told(text, Happening.now("UPDATE", "by " + by)));
  }

  /** Somebody says that it is over. */
  public Incident resolve(String id, String by) {
    Happening line = Happening.now("RESOLVED", "by " + by);
    return change(id, it -> it.resolvedAt(line.at(), line));
  }

  /** Somebody takes a role. */
  public Incident give(String id, String role, String who, String by) {
    return change(
        id, it -> it.given(role, who, Happening.now("ROLE", role + ": " + who + ", by " + by)));
  }

  /** Somebody says why it came to this. */
  public Incident because(String id, String causes, String by) {
    return change(id, it -> it.because(causes, Happening.now("CAUSES", "by " + by)));
  }

  /** Somebody says what is to be done, or that it has been. */
  public Incident actions(String id, List<Incident.Action> actions, String by) {
    return change(id, it -> it.with(actions, Happening.now("ACTIONS", "by " + by)));
  }

  /** Notes something in the timeline of one. */
  public Incident note(String id, Happening line) {
    return change(id, it -> it.with(it.actions(), line));
  }

  private Optional<Incident> openOne(Incident.Cause cause) {
    return all.values().stream()
        .filter(it -> it.cause() == cause && it.isOpen())
        .reduce((first, last) -> last);
  }

  private Incident open(
      Incident.Severity severity,
      Incident.Cause cause,
      @Nullable String release,
      Map<String, String> title,
      int touched,
      List<Happening> timeline) {
    Instant now = Instant.now();
    Incident incident =
        new Incident(
            "inc_%s%04d".formatted(Long.toString(now.toEpochMilli(), 36), RANDOM.nextInt(10_000)),
            severity,
            cause,
            release,
            timeline.isEmpty() ? now.toString() : timeline.get(0).at(),
            null,
            title,
            touched,
            Map.of(),
            List.of(),
            timeline,
            null,
            List.of());
    return keep(incident);
  }

  private synchronized Incident change(String id, UnaryOperator<Incident> how) {
    Incident before = all.get(id);
    if (before == null) {
      throw new java.util.NoSuchElementException("There is no incident " + id + ".");
    }
    return keep(how.apply(before));
  }

  private Incident keep(Incident incident) {
    record.add(incident);
    all.put(incident.id(), incident);
    return incident;
  }
}
