package bank.ballast.guard.process;

import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident;
import bank.ballast.guard.incident.Incidents;
import bank.ballast.guard.incident.ReleaseIncidents;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.release.ReleaseDesk;
import bank.ballast.guard.review.KeptCurves;
import bank.ballast.guard.touched.Installations;
import bank.ballast.guard.touched.Telling;
import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.watch.Met;
import bank.ballast.guard.watch.TrafficWatch;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks after incidents, once a second: whether a release has become one, who is to be told, and
 * what is kept for the review. Apart from the watch, which must not wait for the bank's answers.
 */
final class IncidentLoop implements Runnable {

  private static final long EVERY_MILLIS = 1_000;
  private static final Duration CURVES_EVERY = Duration.ofSeconds(15);

  private final ReleaseDesk desk;
  private final TrafficWatch traffic;
  private final Incidents incidents;
  private final ReleaseIncidents releases;
  private final Telling telling;
  private final Installations installations;
  private final KeptCurves curves;
  private Instant curvesKept = Instant.MIN;
  private long metSize = -1;
  private @Nullable Instant firstHarm;

  IncidentLoop(
      ReleaseDesk desk,
      TrafficWatch traffic,
      Incidents incidents,
      ReleaseIncidents releases,
      Telling telling,
      Installations installations,
      KeptCurves curves) {
    this.desk = desk;
    this.traffic = traffic;
    this.incidents = incidents;
    this.releases = releases;
    this.telling = telling;
    this.installations = installations;
    this.curves = curves;
  }

  @Override
  public void run() {
    Rounds.every(EVERY_MILLIS, "What belongs to incidents", this::round);
  }

  private void round() throws IOException, InterruptedException {
    Instant now = Instant.now();
    Optional<ReleaseView> release = desk.begun();
    if (release.isPresent()) {
      look(release.get());
    }
    installations.keep();
    keepCurves(now);
    telling.round(now);
  }

  /** A release as it is now. */
  private void look(ReleaseView release) throws IOException {
    Journal<Met> met = desk.met(release.id());
    long size = met.size();
    if (size != metSize) {
      metSize = size;
      firstHarm = firstHarm(met, Instant.parse(release.timeline().get(0).at()));
    }
    Instant since = firstHarm;
    releases.look(release, since, () -> HarmShares.worse(traffic.curves(), since), Instant.now());
  }

  private static @Nullable Instant firstHarm(Journal<Met> journal, Instant began)
      throws IOException {
    return journal.all().stream()
        .filter(met -> met.kind() != Harm.REFUSED_PAYMENT)
        .map(met -> Instant.parse(met.at()))
        .filter(at -> !at.isBefore(began))
        .min(Instant::compareTo)
        .orElse(null);
  }

  private void keepCurves(Instant now) throws IOException {
    if (now.isBefore(curvesKept.plus(CURVES_EVERY))) {
      return;
    }
    curvesKept = now;
    for (Incident incident : incidents.all()) {
      if (!KeptCurves.isOver(incident, now)) {
        curves.keep(incident, traffic.curves());
      }
    }
  }
}
