package bank.ballast.guard.incident;

import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.incident.Incident.Cause;
import bank.ballast.guard.incident.Incident.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a release, as it goes into incidents: opens one as soon as no customer is on a
 * release that goes back, or where a release that goes on has harmed some; writes deploys and
 * stages into whatever is open; and ends one with its release.
 */
public final class ReleaseIncidents {

  /** So long a release may harm customers before they are told, found or not. */
  public static final Duration UNTOLD = Duration.ofMinutes(2);

  private static final int LEAST_TOUCHED = 2;
  private static final String END_TOLD = "END_TOLD";

  private final Incidents incidents;

  /** Writes into these. */
  public ReleaseIncidents(Incidents incidents) {
    this.incidents = incidents;
  }

  /**
   * Looks at a release as it is now; looking twice changes nothing more.
   *
   * @param firstHarm when its first customer met a harm; null where none did
   * @param worse whether its customers meet clearly more harm than others do; dear to ask
   */
  public synchronized void look(
      ReleaseView release, @Nullable Instant firstHarm, BooleanSupplier worse, Instant now) {
    Optional<Incident> mine = of(release);
    if (goesBack(release) || (release.state().isOver() && mine.isPresent())) {
      ends(release, mine, firstHarm);
    } else if (mine.isEmpty()
        && !release.state().isOver()
        && release.touched() >= LEAST_TOUCHED
        && firstHarm != null
        && !now.isBefore(firstHarm.plus(UNTOLD))
        && worse.getAsBoolean()) {
      suspected(release, firstHarm);
    }
    follow(release);
  }

  /** The incident of this try of a release. */
  private Optional<Incident> of(ReleaseView release) {
    String began = release.timeline().get(0).at();
    return incidents.all().stream()
        .filter(it -> it.cause() == Cause.RELEASE && release.id().equals(it.release()))
        .filter(it -> it.timeline().get(0).at().equals(began))
        .findFirst();
  }

  /** Whether nobody is on it any more; what a person took back before anybody met harm is none. */
  private static boolean goesBack(ReleaseView release) {
    Reason reason = release.reason();
    boolean ofNoAccount =
        reason != null && reason.code() == Reason.Code.PERSON && release.touched() == 0;
    return switch (release.state()) {
      case ROLLED_BACK -> true;
      case ABORTED -> !ofNoAccount;
      case ROLLING_BACK -> release.backMillis() != null && !ofNoAccount;
      default -> false;
    };
  }

  private void suspected(ReleaseView release, Instant firstHarm) {
    Incident incident = open(release, Severity.MAJOR, firstHarm.toString());
    incidents.change(
        incident.id(),
        it -> {
          it.line(
              Happening.now(
                  "SUSPECTED",
                  "Some customers of the release met harm, and it is not yet found guilty."));
          it.told(PublicTexts.releaseSuspected(), Happening.now("UPDATE", "The public was told."));
        });
  }

  /** The release goes back, is back, or stays although it was suspected. */
  private void ends(ReleaseView release, Optional<Incident> mine, @Nullable Instant firstHarm) {
    Incident incident =
        mine.orElseGet(
            () ->
                open(
                    release,
                    release.touched() > 0 ? Severity.MAJOR : Severity.MINOR,
                    opened(release, firstHarm)));
    if (!incident.isOpen()) {
      return;
    }
    boolean stays = release.state() == ReleaseState.PROMOTED;
    if (incident.when(END_TOLD) == null) {
      incidents.change(
          incident.id(),
          it ->
              it.told(
                  stays
                      ? PublicTexts.releaseStays()
                      : PublicTexts.releaseWentBack(release.assigned(), release.touched()),
                  Happening.now(END_TOLD, "The public was told how it ends.")));
    }
    if (release.state().isOver()) {
      incidents.change(
          incident.id(),
          it ->
              it.over(
                  Happening.now(
                      "RESOLVED", stays ? "The release stays." : "The release went back.")));
    }
  }

  /** Found or felt, whichever came first. */
  private static String opened(ReleaseView release, @Nullable Instant firstHarm) {
    Instant found =
        release.timeline().stream()
            .filter(line -> "FOUND".equals(line.what()))
            .map(line -> Instant.parse(line.at()))
            .findFirst()
            .orElseGet(Instant::now);
    return (firstHarm != null && firstHarm.isBefore(found) ? firstHarm : found).toString();
  }

  private Incident open(ReleaseView release, Severity severity, String opened) {
    return incidents.open(
        severity,
        new Incidents.About(Cause.RELEASE, release.id(), null),
        PublicTexts.releaseTitle(),
        opened,
        release.timeline());
  }

  /** Deploys and stages belong into the timeline of whatever goes on. */
  private void follow(ReleaseView release) {
    String mine = of(release).map(Incident::id).orElse("");
    for (Incident incident : incidents.all()) {
      boolean itsOwn = incident.id().equals(mine);
      if (incident.isOpen() || itsOwn) {
        Set<Happening> there = new HashSet<>(incident.timeline());
        Instant opened = Instant.parse(incident.opened());
        List<Happening> missing =
            release.timeline().stream()
                .filter(line -> !there.contains(line))
                .filter(line -> itsOwn || !Instant.parse(line.at()).isBefore(opened))
                .toList();
        if (!missing.isEmpty()) {
          incidents.change(incident.id(), it -> missing.forEach(it::line));
        }
      }
    }
  }
}
