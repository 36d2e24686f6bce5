package bank.ballast.guard.release;

import bank.ballast.guard.watch.SyntheticPeople;
import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.StackFailure;
import java.io.IOException;
import java.util.Optional;

/**
 * Tries, before the bank's own database is touched, whether the stable release still works on the
 * tables as a new release wants them: after a rollback it will have to. An empty database takes the
 * migrations of both, the stable release runs on it in the candidate's place, and a new customer
 * signs up, opens accounts and pays.
 */
final class Preflight {

  private final Cluster cluster;
  private final SyntheticPeople people;

  Preflight(Cluster cluster, SyntheticPeople people) {
    this.cluster = cluster;
    this.people = people;
  }

  /** What the stable release could not do any more; empty where all went well. */
  Optional<String> breaks(String release) throws IOException, InterruptedException {
    if (!cluster.hasNewMigrations(release)) {
      return Optional.empty();
    }
    String stable = cluster.releases().stable().orElseThrow();
    ClusterNode node = cluster.node(Cluster.CANDIDATE);
    try {
      cluster.trial(stable, release);
      node.startOnTrial(stable);
      return people
          .firstDayFailsAt(node.node().url())
          .map(what -> "The stable release does not work on the new tables: %s.".formatted(what));
    } catch (StackFailure e) {
      return Optional.of("The new tables could not be tried: " + e.getMessage());
    } finally {
      node.kill();
    }
  }
}
