package bank.ballast.guard.touched;

import bank.ballast.guard.Reason;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.watch.Met;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Who met what in each incident: for a release what its customers met on the candidate, for others
 * what was met while they went on and shortly before. Kept in files, one for each.
 */
public final class TouchedLists {

  /** An outage is felt before three visits have failed, or a person has opened an incident. */
  private static final Duration BEFORE_AN_ALARM = Duration.ofMinutes(1);

  /** A version is found broken after some of its users met harm. */
  private static final Duration BEFORE_A_VERSION = Duration.ofHours(1);

  private static final Duration AFTER_AN_END = Duration.ofSeconds(10);

  private final Path folder;
  private final Function<String, Journal<Met>> releases;
  private final Harms harms;
  private final Map<String, Long> grownTo = new HashMap<>();
  private final Map<String, Read> read = new HashMap<>();

  private record Read(long size, boolean payments, List<Met> met) {}

  /**
   * Those kept in a folder.
   *
   * @param releases what was met on a release, by its id
   * @param harms what is met now
   */
  public TouchedLists(Path folder, Function<String, Journal<Met>> releases, Harms harms) {
    this.folder = folder.resolve("met");
    this.releases = releases;
    this.harms = harms;
  }

  /** What customers met in an incident, in that order. */
  public synchronized List<Met> of(Incident incident) throws IOException {
    Journal<Met> journal = journal(incident);
    Read before = read.get(incident.id());
    boolean payments = isAboutPayments(incident);
    long size = journal.size();
    if (before == null || before.size() != size || before.payments() != payments) {
      before = new Read(size, payments, met(incident, journal.all(), payments));
      read.put(incident.id(), before);
    }
    return before.met();
  }

  private static List<Met> met(Incident incident, List<Met> all, boolean payments) {
    if (incident.cause() != Incident.Cause.RELEASE || incident.timeline().isEmpty()) {
      return all;
    }
    // The same release may have been tried before.
    Instant began = Instant.parse(incident.timeline().get(0).at());
    return all.stream()
        .filter(met -> !Instant.parse(met.at()).isBefore(began))
        .filter(met -> payments || met.kind() != Harm.REFUSED_PAYMENT)
        .toList();
  }

  private static boolean isAboutPayments(Incident incident) {
    return incident.timeline().stream()
        .filter(line -> "FOUND".equals(line.what()))
        .anyMatch(line -> Reason.isAboutPayments(line.detail()));
  }

  private Journal<Met> journal(Incident incident) {
    String release = incident.release();
    return release == null
        ? new Journal<>(folder.resolve(incident.id() + ".jsonl"), Met.class)
        : releases.apply(release);
  }

  /** Takes into an incident that goes on what has been met since this was called last. */
  public synchronized void grow(Incident incident, Instant now) {
    if (isLongOver(incident, now) || incident.cause() == Incident.Cause.RELEASE) {
      return;
    }
    List<Harms.Seen> fresh = harms.after(grownTo.getOrDefault(incident.id(), 0L));
    if (fresh.isEmpty()) {
      return;
    }
    journal(incident)
        .addAll(
            fresh.stream().filter(seen -> belongsTo(seen, incident)).map(Harms.Seen::met).toList());
    grownTo.put(incident.id(), fresh.get(fresh.size() - 1).number());
  }

  /** What was under way when it ended is written a little later. */
  private static boolean isLongOver(Incident incident, Instant now) {
    return incident.resolved() != null
        && Instant.parse(incident.resolved()).plus(AFTER_AN_END).isBefore(now);
  }

  private static boolean belongsTo(Harms.Seen seen, Incident incident) {
    Instant at = Instant.parse(seen.met().at());
    Instant opened = Instant.parse(incident.opened());
    if (incident.resolved() != null && at.isAfter(Instant.parse(incident.resolved()))) {
      return false;
    }
    if (incident.cause() == Incident.Cause.APP_VERSION) {
      return (seen.met().platform() + " " + seen.met().version()).equals(incident.appVersion())
          && !at.isBefore(opened.minus(BEFORE_A_VERSION));
    }
    return seen.stable() && !seen.appsFault() && !at.isBefore(opened.minus(BEFORE_AN_ALARM));
  }

  /** Lets go of what is kept in memory of incidents that nobody asks for any more. */
  synchronized void forgetAllBut(java.util.Set<String> incidents) {
    read.keySet().retainAll(incidents);
    grownTo.keySet().retainAll(incidents);
  }
}
