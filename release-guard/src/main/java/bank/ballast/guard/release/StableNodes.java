package bank.ballast.guard.release;

import bank.ballast.guard.Reason;
import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.StackFailure;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The nodes of the stable release: more than one, so that one may be away while it changes. */
final class StableNodes {

  private static final List<String> NODES = List.of(Cluster.FIRST, Cluster.SECOND);

  private final Cluster cluster;

  StableNodes(Cluster cluster) {
    this.cluster = cluster;
  }

  /** Asked again and again while the nodes change. */
  @FunctionalInterface
  interface Watch {

    /** Whether anything speaks against the release. */
    void look() throws Found, IOException;
  }

  /**
   * Makes a release the stable one, while customers are on the candidate.
   *
   * @param watch goes on meanwhile
   * @throws Found where it does not start on every node, or something else speaks against it; then
   *     all run what they ran before
   */
  void take(String release, Progress progress, Watch watch)
      throws Found, IOException, InterruptedException {
    String before = cluster.releases().stable().orElseThrow();
    Consumer<String> told = text -> progress.happened("NODE_PROMOTED", text);
    boolean taken = false;
    try {
      for (String name : NODES) {
        watch.look();
        run(name, release, told);
      }
      watch.look();
      cluster.releases().makeStable(release);
      taken = true;
    } catch (StackFailure e) {
      throw new Found(
          Reason.Code.START, "It did not start on every stable node: " + e.getMessage());
    } finally {
      if (!taken) {
        // Before anybody is sent to them: half of the nodes must not run something else.
        runAll(before, told);
      }
    }
  }

  /** Lets each node run the stable release, whatever an end in the middle of a change has left. */
  void restore() throws IOException, InterruptedException {
    Optional<String> stable = cluster.releases().stable();
    if (stable.isPresent()) {
      runAll(stable.get(), text -> {});
    }
  }

  private void runAll(String release, Consumer<String> told)
      throws IOException, InterruptedException {
    for (String name : NODES) {
      run(name, release, told);
    }
  }

  private void run(String name, String release, Consumer<String> told)
      throws IOException, InterruptedException {
    ClusterNode node = cluster.node(name);
    if (!node.release().equals(Optional.of(release)) || !node.isReady()) {
      node.stop();
      node.start(release);
      told.accept("%s runs %s.".formatted(name, release));
    }
  }
}
