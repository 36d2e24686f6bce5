package bank.ballast.local;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a cluster listens, beside the MariaDB and the Keycloak that it shares with the single bank.
 *
 * @param httpsPort the proxy's: where customers come in
 * @param nodePort of the first node; the second and the candidate have the two that follow
 * @param nodeManagementPort likewise, WildFly's management
 * @param guardPort the release guard's
 */
public record ClusterPorts(int httpsPort, int nodePort, int nodeManagementPort, int guardPort) {

  static final String HTTPS_PORT = "BALLAST_HTTPS_PORT";
  static final String NODE_PORT = "BALLAST_NODE_PORT";
  static final String NODE_MANAGEMENT_PORT = "BALLAST_NODE_MANAGEMENT_PORT";
  static final String GUARD_PORT = "BALLAST_GUARD_PORT";

  /** The ones of the documentation. */
  public static final ClusterPorts USUAL = new ClusterPorts(8443, 8081, 9991, 8090);

  /** Two nodes of the stable release and the candidate. */
  static final int NODES = 3;

  /** Refuses ports that are none. */
  public ClusterPorts {
    requirePort(HTTPS_PORT, httpsPort, 1);
    requirePort(NODE_PORT, nodePort, NODES);
    requirePort(NODE_MANAGEMENT_PORT, nodeManagementPort, NODES);
    requirePort(GUARD_PORT, guardPort, 1);
  }

  /** The bank as browsers and apps reach it. */
  public String publicUrl() {
    return "https://localhost:" + httpsPort;
  }

  /** The guard's own API, on this machine alone. */
  public String guardUrl() {
    return "http://127.0.0.1:" + guardPort;
  }

  /** All that listens, in the order in which it starts. */
  List<StackSettings.Port> ports() {
    List<StackSettings.Port> ports = new ArrayList<>();
    for (int place = 0; place < NODES; place++) {
      String node = place < 2 ? "node-" + (place + 1) : "the candidate";
      ports.add(new StackSettings.Port(node, NODE_PORT, nodePort + place));
      ports.add(
          new StackSettings.Port(
              node + "'s management", NODE_MANAGEMENT_PORT, nodeManagementPort + place));
    }
    ports.add(new StackSettings.Port("the proxy", HTTPS_PORT, httpsPort));
    ports.add(new StackSettings.Port("the release guard", GUARD_PORT, guardPort));
    return ports;
  }

  private static void requirePort(String setting, int number, int count) {
    if (number < 1 || number + count - 1 > 65535) {
      throw new IllegalArgumentException(
          "%s is %d, which is no port%s."
              .formatted(setting, number, count > 1 ? " with room after it" : ""));
    }
  }
}
