package bank.ballast.rehearsal;

import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.local.StackFailure;
import bank.ballast.rehearsal.releases.SeededRelease;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Hands one release to the guard, and follows it to its end. */
final class ReleaseRun {

  private static final long LOOK_EVERY_MILLIS = 250;

  /** Longer than anybody's impatience: who was let down has come back, and is well. */
  private static final Duration AFTERMATH = Duration.ofSeconds(8);

  private final RehearsedBank bank;
  private final RehearsalListener listener;
  private final RehearsalPlan plan;

  ReleaseRun(RehearsedBank bank, RehearsalListener listener, RehearsalPlan plan) {
    this.bank = bank;
    this.listener = listener;
    this.plan = plan;
  }

  /**
   * How it went.
   *
   * @param began when the guard got it
   * @param ended when everybody had had time to be well again
   * @param last what the guard said of it at the end
   * @param greatestShare of 10,000 customers, how many were on it at most
   * @param letThrough whether it came to everybody, and was watched there
   * @param inTime whether it came to an end by itself
   */
  record Followed(
      Instant began,
      Instant ended,
      ReleaseView last,
      int greatestShare,
      boolean letThrough,
      boolean inTime) {}

  /** {@code course} says how far the rehearsal is. */
  Followed follow(SeededRelease release, Path ear, String course)
      throws IOException, InterruptedException {
    Instant began = Instant.now();
    ReleaseView seen = bank.guard().start(ear);
    int greatestShare = 0;
    List<Disturbance> disturbances = disturbances(release);
    boolean inTime = true;
    boolean letThrough = false;
    while (!seen.state().isOver()) {
      greatestShare = Math.max(greatestShare, seen.share());
      listener.now("(%s) %s".formatted(course, now(release, seen, began)));
      for (Disturbance each : disturbances) {
        each.goOn(seen);
      }
      if (!plan.stages().promotes() && !letThrough && isWithEverybody(seen)) {
        letThrough = true;
        bank.guard().act("abort", "rehearsal", "It has come to everybody, which is enough.");
      }
      if (inTime && Duration.between(began, Instant.now()).compareTo(plan.patience()) > 0) {
        inTime = false;
        bank.guard().act("abort", "rehearsal", "It took too long.");
      }
      Thread.sleep(LOOK_EVERY_MILLIS);
      seen = look(seen);
    }
    letThrough |= seen.state() == ReleaseState.PROMOTED;
    listener.now("%s: customers come back".formatted(release.name()));
    Thread.sleep(AFTERMATH.toMillis());
    return new Followed(began, Instant.now(), look(seen), greatestShare, letThrough, inTime);
  }

  private List<Disturbance> disturbances(SeededRelease release) {
    List<Disturbance> all = new ArrayList<>();
    if (release.needs().contains(SeededRelease.Need.KEY_ROTATION)) {
      all.add(new KeyRotation(bank.cluster().keycloak()));
    }
    if (release.needs().contains(SeededRelease.Need.GUARD_KILLED)) {
      all.add(new GuardLoss(bank));
    }
    return all;
  }

  private boolean isWithEverybody(ReleaseView seen) {
    return seen.state() == ReleaseState.WATCHED
        && seen.when(ReleaseState.WATCHED.name())
            .filter(at -> at.plus(plan.stages().watch()).isBefore(Instant.now()))
            .isPresent();
  }

  private ReleaseView look(ReleaseView before) throws InterruptedException {
    try {
      return bank.guard().current().filter(now -> now.id().equals(before.id())).orElse(before);
    } catch (IOException | StackFailure busy) {
      // Asked again in a moment; a guard that stays away lets the time run out.
      return before;
    }
  }

  private String now(SeededRelease release, ReleaseView seen, Instant began) {
    long seconds = Duration.between(began, Instant.now()).toSeconds();
    return "%s: %s, stage %s, %d s%s"
        .formatted(
            release.name(),
            seen.state().name().toLowerCase(Locale.ROOT),
            seen.stage(),
            seconds,
            seen.waitsFor() == null ? "" : ", waits for " + seen.waitsFor());
  }
}
