package bank.ballast.cli.cluster;

import bank.ballast.local.Cluster;
import bank.ballast.local.StackFailure;
import java.io.IOException;
import picocli.CommandLine.Command;

/** The production shape on this machine; see its subcommands. */
@Command(
    name = "cluster",
    description = "The bank behind a proxy: two nodes, and a place for a new release.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "On the same data as ./bank up, which is not up at the same time. Needs HAProxy (Debian's",
      "package haproxy). Ports: BALLAST_HTTPS_PORT (8443), BALLAST_NODE_PORT (8081, and the two",
      "that follow), BALLAST_NODE_MANAGEMENT_PORT (9991, likewise), BALLAST_GUARD_PORT (8090).",
    },
    subcommands = {
      ClusterUp.class,
      ClusterDown.class,
      ClusterStatus.class,
      ClusterPin.class,
      ClusterUnpin.class
    })
public final class ClusterCommands {

  /** What tokens call a customer who is named on the command line. */
  static String subject(Cluster cluster, String customer) throws IOException {
    if (!cluster.keycloak().isReady()) {
      throw new StackFailure("Keycloak does not answer: ./bank cluster up starts it.");
    }
    return cluster
        .keycloak()
        .subject(customer)
        .orElseThrow(() -> new StackFailure("Nobody signs in as %s.".formatted(customer)));
  }
}
