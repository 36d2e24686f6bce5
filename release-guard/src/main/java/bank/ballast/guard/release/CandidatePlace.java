package bank.ballast.guard.release;

import bank.ballast.guard.Reason;
import bank.ballast.guard.watch.NodeMetrics;
import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.HaproxySocket;
import bank.ballast.local.StackFailure;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The servers that a release runs on: the candidate's place, and in the end the stable nodes. */
final class CandidatePlace {

  private static final long AWAY_MILLIS = 2_500;

  private final Cluster cluster;
  private final Steering steering;
  private final List<SyntheticPeople.Person> people;
  private final String release;
  private final ClusterNode candidate;
  private final NodeMetrics metrics;
  private final Preflight preflight;
  private long awaySince;

  CandidatePlace(
      Cluster cluster,
      Steering steering,
      List<SyntheticPeople.Person> people,
      String release,
      NodeMetrics metrics,
      Preflight preflight) {
    this.cluster = cluster;
    this.steering = steering;
    this.people = people;
    this.release = release;
    this.candidate = cluster.node(Cluster.CANDIDATE);
    this.metrics = metrics;
    this.preflight = preflight;
  }

  /** Starts the release where only synthetic customers reach it. */
  void prepare(Progress progress) throws Found, IOException, InterruptedException {
    progress.happened("PREFLIGHT", "The stable release is tried on the candidate's migrations.");
    Optional<String> broken = preflight.breaks(release);
    if (broken.isPresent()) {
      throw new Found(Reason.Code.MIGRATION, broken.get());
    }
    progress.happened("REALM", "Its realm steps are tried on a copy of the realm.");
    Optional<String> realm = cluster.realmStepsBreak(release);
    if (realm.isPresent()) {
      throw new Found(Reason.Code.REALM, realm.get());
    }
    // What comes next changes something for the first time.
    progress.heed();
    try {
      cluster.migrate(release);
    } catch (StackFailure e) {
      throw new Found(Reason.Code.MIGRATION, String.valueOf(e.getMessage()));
    }
    progress.heed();
    takeRealmSteps(progress);
    steering.salt(release);
    for (SyntheticPeople.Person person : people) {
      steering.pin(person.subject(), person.side());
      steering.pin(person.installation(), person.side());
    }
    progress.heed();
    try {
      candidate.start(release);
    } catch (StackFailure e) {
      throw new Found(Reason.Code.START, String.valueOf(e.getMessage()));
    }
    steering.stillWatched();
    progress.happened("CANDIDATE_UP", "The candidate serves, and no customer is on it.");
  }

  private void takeRealmSteps(Progress progress) throws Found, IOException {
    try {
      List<String> taken = cluster.takeRealmSteps(release);
      if (!taken.isEmpty()) {
        progress.happened("REALM_CHANGED", "The realm has " + String.join(", ", taken) + ".");
      }
    } catch (StackFailure | WebApplicationException | ProcessingException e) {
      throw new Found(Reason.Code.REALM, String.valueOf(e.getMessage()));
    }
  }

  /** What is wrong with the candidate's server; a moment's absence is none. */
  Optional<String> illness() throws IOException {
    if (!candidate.isRunning()) {
      return Optional.of("The candidate's server has ended.");
    }
    boolean up =
        cluster
            .proxy()
            .socket()
            .server(Cluster.CANDIDATE, Cluster.CANDIDATE)
            .filter(HaproxySocket.Server::isUp)
            .isPresent();
    if (up) {
      awaySince = 0;
      return Optional.empty();
    }
    long now = System.currentTimeMillis();
    awaySince = awaySince == 0 ? now : awaySince;
    return now - awaySince < AWAY_MILLIS
        ? Optional.empty()
        : Optional.of("The candidate's server does not say that it is well.");
  }

  Optional<String> exhaustion() throws InterruptedException {
    return metrics.exhaustion();
  }

  /**
   * The stable nodes take the release, one after the other, while the candidate serves everybody.
   */
  void promote(Progress progress, StableNodes.Watch watch)
      throws Found, IOException, InterruptedException {
    // The proxy wants to hear of the watch all the time, and a node takes a while to start.
    ScheduledExecutorService word = Executors.newSingleThreadScheduledExecutor();
    Future<?> said = word.scheduleAtFixedRate(this::sayThatItIsWatched, 0, 1, TimeUnit.SECONDS);
    try {
      new StableNodes(cluster).take(release, progress, watch);
    } finally {
      said.cancel(true);
      word.shutdownNow();
    }
  }

  private void sayThatItIsWatched() {
    try {
      steering.stillWatched();
    } catch (IOException e) {
      // Said again in a second; a proxy that hears nothing sends everybody to the stable nodes.
      System.err.println("The proxy did not take the word: " + e);
    }
  }

  /** Removes what nobody would go back to; that one is left is no reason for anything. */
  void forgetOld(Progress progress) {
    try {
      cluster.forgetOldReleases();
    } catch (IOException e) {
      progress.happened("OLD_RELEASES_LEFT", "Old releases could not be removed: " + e);
    }
  }

  /** Ends the candidate's server; requests under way are answered first. */
  void clear() throws IOException, InterruptedException {
    candidate.stop();
  }
}
