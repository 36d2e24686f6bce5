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

  private final Cluster cluster;

  StableNodes(Cluster cluster) {
    this.cluster = cluster;
  }

  /**
   * Makes a release the stable one, while customers are on the candidate.
   *
   * @throws Found where it does not start on every node; then all run what they ran before
   */
  void take(String release, Progress progress) throws Found, IOException, InterruptedException {
    String before = cluster.releases().stable().orElseThrow();
    Consumer<String> told = text -> progress.happened("NODE_PROMOTED", text);
    try {
      run(release, told);
      cluster.releases().makeStable(release);
    } catch (StackFailure e) {
      // Before anybody is sent to them: half of the nodes must not run something else.
      run(before, told);
      throw new Found(
          Reason.Code.START, "It did not start on every stable node: " + e.getMessage());
    }
  }

  /** Lets each node run the stable release, whatever an end in the middle of a change has left. */
  void restore() throws IOException, InterruptedException {
    Optional<String> stable = cluster.releases().stable();
    if (stable.isPresent()) {
      run(stable.get(), text -> {});
    }
  }

  private void run(String release, Consumer<String> told) throws IOException, InterruptedException {
    for (String name : List.of(Cluster.FIRST, Cluster.SECOND)) {
      ClusterNode node = cluster.node(name);
      if (!node.release().equals(Optional.of(release)) || !node.isReady()) {
        node.stop();
        node.start(release);
        told.accept("%s runs %s.".formatted(name, release));
      }
    }
  }
}
