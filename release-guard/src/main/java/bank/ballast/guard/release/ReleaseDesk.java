package bank.ballast.guard.release;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.watch.Met;
import bank.ballast.guard.watch.NodeMetrics;
import bank.ballast.guard.watch.Probes;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.guard.watch.TrafficWatch;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackFailure;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where releases are asked for: one at a time, and the record of all that there have been. */
public final class ReleaseDesk {

  private final Cluster cluster;
  private final GuardSettings settings;
  private final SyntheticPeople watchers;
  private final List<SyntheticPeople.Person> people;
  private final Probes probes;
  private final TrafficWatch traffic;
  private final Path folder;
  private final Journal<ReleaseView> record;
  private final Consumer<ReleaseView> whenOver;
  private @Nullable Progress current;
  private @Nullable Thread thread;
  private boolean restored;

  /** The one that went back because the guard had been away; customers were on it meanwhile. */
  private Optional<ReleaseView> cutOff = Optional.empty();

  /**
   * With everything that watches.
   *
   * @param folder where the record is kept
   * @param whenOver is told of each release that was promoted or went back
   */
  public ReleaseDesk(
      Cluster cluster,
      GuardSettings settings,
      SyntheticPeople watchers,
      List<SyntheticPeople.Person> people,
      Probes probes,
      TrafficWatch traffic,
      Path folder,
      Consumer<ReleaseView> whenOver) {
    this.cluster = cluster;
    this.settings = settings;
    this.watchers = watchers;
    this.people = people;
    this.probes = probes;
    this.traffic = traffic;
    this.folder = folder;
    this.record = new Journal<>(folder.resolve("releases.jsonl"), ReleaseView.class);
    this.whenOver = whenOver;
  }

  /** Something that can't be done now; the message says why. */
  public static final class Refused extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says why. */
    public Refused(String message) {
      super(message);
    }
  }

  /**
   * Sends home a release that was under way when the guard ended: nobody knows what it did since.
   * Says so once more where the end of the last one may not have been told.
   */
  public void recover() throws IOException {
    Optional<ReleaseView> last = all().stream().findFirst();
    if (last.isEmpty()) {
      return;
    }
    ReleaseView before = last.get();
    if (!before.state().isOver()) {
      new Steering(cluster.proxy()).back();
      synchronized (this) {
        cutOff = last;
      }
      Progress progress = Progress.again(before, record);
      if (cluster.releases().stable().equals(Optional.of(before.id()))) {
        // It was cut off when the nodes had taken it.
        progress.state(ReleaseState.PROMOTED);
      } else {
        progress.found(
            new Reason(
                Reason.Code.GUARD_AWAY, "The guard was away, and watched nothing meanwhile."));
        progress.state(ReleaseState.ROLLED_BACK);
      }
      before = progress.view();
    }
    whenOver.accept(before);
  }

  /**
   * Where an end of the guard cut something off, the candidate's server goes, and the stable nodes
   * run one and the same release again. No release can begin meanwhile.
   */
  public void restoreNodes() throws InterruptedException {
    try {
      cluster.node(Cluster.CANDIDATE).stop();
      new StableNodes(cluster).restore();
    } catch (IOException | StackFailure e) {
      // The watch is needed all the more.
      System.err.println("A node does not come up or go: " + e.getMessage());
    } finally {
      synchronized (this) {
        restored = true;
      }
    }
  }

  /**
   * Begins with a release.
   *
   * @param ear the file; a copy of it is kept
   * @throws Refused where another one is under way, or this is the stable one already
   */
  public synchronized ReleaseView start(Path ear) throws IOException, Refused {
    if (current != null && !current.isOver()) {
      throw new Refused("Release %s is under way.".formatted(current.view().id()));
    }
    if (!restored) {
      throw new Refused("The guard has just started, and brings the nodes in order; ask again.");
    }
    String release = cluster.releases().keep(ear);
    if (cluster.releases().stable().equals(Optional.of(release))) {
      throw new Refused("Release %s is the stable one already.".formatted(release));
    }
    Progress progress = new Progress(release, record);
    Steering steering = new Steering(cluster.proxy());
    NodeMetrics metrics =
        new NodeMetrics(
            cluster.node(Cluster.CANDIDATE).node().managementUrl(), settings.stretch().toMillis());
    Rollout rollout =
        new Rollout(
            settings,
            new CandidatePlace(
                cluster, steering, people, release, metrics, new Preflight(cluster, watchers)),
            steering,
            probes,
            traffic,
            progress);
    current = progress;
    Thread before = thread;
    thread =
        new Thread(
            () -> {
              awaitEndOf(before);
              rollout.run();
              whenOver.accept(progress.view());
            },
            "release-" + release);
    thread.start();
    return progress.view();
  }

  /** Its end is told before its server has gone, whose place is needed now. */
  private static void awaitEndOf(@Nullable Thread before) {
    if (before != null) {
      try {
        before.join();
      } catch (InterruptedException e) {
        // The release that was to begin meets it at its first step.
        Thread.currentThread().interrupt();
      }
    }
  }

  /** The one under way, or the last one. */
  public synchronized Optional<ReleaseView> current() throws IOException {
    return current == null ? all().stream().findFirst() : Optional.of(current.view());
  }

  /** The one that this guard began with last; asks no file. */
  public synchronized Optional<ReleaseView> begun() {
    return Optional.ofNullable(current).map(Progress::view);
  }

  /** All that there have been, the newest first, each as it was last. */
  public List<ReleaseView> all() throws IOException {
    Map<String, ReleaseView> byStart = new LinkedHashMap<>();
    for (ReleaseView view : record.all()) {
      // The same release may be tried again: what tells the tries apart is when they began.
      byStart.put(view.id() + view.timeline().get(0).at(), view);
    }
    List<ReleaseView> all = new ArrayList<>(byStart.values());
    Collections.reverse(all);
    return all;
  }

  /** Stays at the share that it has, and is watched all the same. */
  public ReleaseView pause(String by) throws Refused {
    Progress progress = underWay();
    progress.pause(true, by);
    return progress.view();
  }

  /** Goes on. */
  public ReleaseView resume(String by) throws Refused {
    Progress progress = underWay();
    progress.pause(false, by);
    return progress.view();
  }

  /** Ends the stage now, or the watch. */
  public ReleaseView promote(String by) throws Refused {
    Progress progress = underWay();
    progress.hurry(by);
    return progress.view();
  }

  /** Goes back now. */
  public ReleaseView abort(String by, String why) throws Refused {
    Progress progress = underWay();
    progress.goBack(by, why);
    return progress.view();
  }

  private synchronized Progress underWay() throws Refused {
    Progress progress = current;
    if (progress == null || progress.isOver()) {
      throw new Refused("No release is under way.");
    }
    return progress;
  }

  /** Keeps what customers met on the candidate since this was called last. */
  public void keepMet() {
    Optional<String> release;
    synchronized (this) {
      release =
          Optional.ofNullable(current).map(Progress::view).or(() -> cutOff).map(ReleaseView::id);
    }
    traffic.giveMet(met -> release.ifPresent(id -> met(id).addAll(met)));
  }

  /** What customers met on a release's candidate, in that order. */
  public Journal<Met> met(String release) {
    return new Journal<>(
        folder.resolve("met").resolve(release.replaceAll("[^A-Za-z0-9._-]", "_") + ".jsonl"),
        Met.class);
  }

  /** Ends what is under way by going back, and waits for that. */
  public void close() throws InterruptedException {
    Thread running;
    synchronized (this) {
      running = thread;
    }
    if (running != null) {
      running.interrupt();
      running.join();
    }
  }
}
