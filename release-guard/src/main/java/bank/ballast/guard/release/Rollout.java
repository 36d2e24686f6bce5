package bank.ballast.guard.release;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.evidence.LatencyGate;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.TrafficWatch;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * One release's way: tried by synthetic customers alone, then by staff, then by ever more
 * customers, and back at once where something speaks against it. Going back changes where requests
 * go and nothing else, so it takes no longer than a word to the proxy.
 */
final class Rollout implements Runnable {

  private static final int ALL = 10_000;
  private static final long LOOK_EVERY_MILLIS = 200;
  private static final int VISITS_BEFORE_CUSTOMERS = 3;
  private static final Duration WARM_UP = Duration.ofMinutes(3);

  private final GuardSettings settings;
  private final CandidatePlace place;
  private final Steering steering;
  private final Probes probes;
  private final TrafficWatch traffic;
  private final Progress progress;
  private final LatencyGate latency;
  private final StageGate gate;

  Rollout(
      GuardSettings settings,
      CandidatePlace place,
      Steering steering,
      Probes probes,
      TrafficWatch traffic,
      Progress progress) {
    this.settings = settings;
    this.place = place;
    this.steering = steering;
    this.probes = probes;
    this.traffic = traffic;
    this.progress = progress;
    this.latency = new LatencyGate(settings.slower(), settings.noticed().toMillis());
    this.gate = new StageGate(settings, progress);
  }

  Progress progress() {
    return progress;
  }

  @Override
  public void run() {
    try {
      prepare();
      steering.staff(true);
      serve(Progress.STAFF, 0);
      for (int percent : settings.stages()) {
        serve(Integer.toString(percent), ALL / 100 * percent);
      }
      watchAll();
      place.promote(progress, this::check);
    } catch (Found found) {
      goBack(found.reason());
      return;
    } catch (InterruptedException e) {
      // Nothing more is waited for in this thread, and what is left to write down must be written.
      goBack(new Reason(Reason.Code.GUARD_AWAY, "The guard was told to end."));
      return;
    } catch (IOException | RuntimeException e) {
      goBack(new Reason(Reason.Code.NODE, "The guard could not go on: " + e));
      return;
    }
    isStable();
  }

  private void prepare() throws Found, InterruptedException, IOException {
    place.prepare(progress);
    traffic.releaseBegins();
    probes.candidateServes(true);
    progress.happened("SYNTHETIC", "Synthetic customers and employees try the candidate.");
    long end = System.nanoTime() + WARM_UP.toNanos();
    while (probes.visits(Side.CANDIDATE) < VISITS_BEFORE_CUSTOMERS
        || !probes.allWell(Side.CANDIDATE)) {
      progress.waitsFor("every synthetic customer to get through: " + probes.fare(Side.CANDIDATE));
      look();
      if (System.nanoTime() > end) {
        throw new Found(
            Reason.Code.PROBE,
            "Synthetic customers did not all get through: " + probes.fare(Side.CANDIDATE));
      }
    }
  }

  /** One stage: its time, and what a promotion needs besides. */
  private void serve(String stage, int share) throws Found, InterruptedException, IOException {
    steering.share(share);
    traffic.stageBegins(share == ALL);
    progress.stage(stage, share);
    long begin = System.nanoTime();
    while (!gate.isOver(stage, Duration.ofNanos(System.nanoTime() - begin), known())) {
      look();
    }
  }

  private StageGate.Known known() {
    return new StageGate.Known(
        probes.allWell(Side.CANDIDATE)
            ? Optional.empty()
            : Optional.of(probes.fare(Side.CANDIDATE)),
        traffic.points(),
        traffic.realOnCandidate(),
        () -> traffic.slower(latency));
  }

  /** Everybody is on it, for as long as it takes to be sure; what is not known is no reason. */
  private void watchAll() throws Found, InterruptedException, IOException {
    progress.state(ReleaseState.WATCHED);
    long end = System.nanoTime() + settings.watch().toNanos();
    boolean over = false;
    while (!over) {
      look();
      boolean hurried = progress.takeHurry();
      if (progress.isPaused()) {
        progress.waitsFor("somebody to let it go on");
      } else if (hurried || System.nanoTime() >= end) {
        Optional<String> missing =
            hurried ? Optional.empty() : gate.missing(StageGate.EVERYBODY, known());
        progress.waitsFor(missing.orElse(null));
        over = missing.isEmpty();
      } else {
        progress.waitsFor(null);
      }
    }
  }

  /** The stable nodes run it: from here on nothing that fails makes it go back. */
  private void isStable() {
    nobodyOnTheCandidate();
    probes.candidateServes(false);
    traffic.releaseEnds();
    progress.state(ReleaseState.PROMOTED);
    clear();
    place.forgetOld(progress);
  }

  /** Looks once at everything that may speak against the candidate, and rests a little. */
  private void look() throws Found, InterruptedException, IOException {
    check();
    unless(Reason.Code.EXHAUSTION, place.exhaustion());
    Thread.sleep(LOOK_EVERY_MILLIS);
  }

  private void check() throws Found, IOException {
    progress.heed();
    unless(Reason.Code.NODE, place.illness());
    unless(Reason.Code.PROBE, probes.keptOut());
    unless(Reason.Code.COMPARISON, traffic.finding());
    progress.counts(traffic.assigned(), traffic.touched(false));
    steering.stillWatched();
  }

  private static void unless(Reason.Code code, Optional<String> finding) throws Found {
    if (finding.isPresent()) {
      throw new Found(code, finding.get());
    }
  }

  /** Customers first: they wait for no disk and for no server. */
  private void goBack(Reason reason) {
    boolean payments = Reason.isAboutPayments(reason.text());
    long begin = System.nanoTime();
    boolean back = nobodyOnTheCandidate();
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    progress.counts(traffic.assigned(), traffic.touched(payments));
    progress.found(reason);
    if (back) {
      progress.isBack(took);
    }
    probes.candidateServes(false);
    clear();
    // What was under way when it was found is known by now.
    progress.counts(traffic.assigned(), traffic.touched(payments));
    traffic.releaseEnds();
    progress.state(
        reason.code() == Reason.Code.PERSON ? ReleaseState.ABORTED : ReleaseState.ROLLED_BACK);
  }

  private boolean nobodyOnTheCandidate() {
    try {
      steering.back();
      return true;
    } catch (IOException | RuntimeException e) {
      // The proxy sends nobody to a candidate that nobody has watched for some seconds.
      progress.happened("PROXY_AWAY", "The proxy did not take the word: " + e);
      return false;
    }
  }

  private void clear() {
    try {
      place.clear();
    } catch (IOException | RuntimeException e) {
      progress.happened("CANDIDATE_LEFT", "The candidate's server could not be ended: " + e);
    } catch (InterruptedException e) {
      progress.happened("CANDIDATE_LEFT", "The guard was told to end before that server had.");
    }
  }
}
