package bank.ballast.local;

/**
 * One WildFly among others: what it is called, what it is for and where it listens. Its data, its
 * log and its pid file bear its name.
 *
 * @param name what the bank calls it, in its metrics and to the proxy
 * @param process the name of its files
 * @param role what it runs
 * @param httpPort the bank's own
 * @param managementPort WildFly's health, metrics and administration
 * @param publicUrl the bank as browsers and apps reach it through this node
 * @param behindProxy whether to believe what a proxy says of the caller
 */
public record Node(
    String name,
    String process,
    Role role,
    int httpPort,
    int managementPort,
    String publicUrl,
    boolean behindProxy) {

  /** What a node is for. */
  public enum Role {
    /** Runs the release that has proven itself. */
    STABLE,
    /** Runs the one that is to prove itself. */
    CANDIDATE;

    /** As the environment and the proxy call it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** The one of {@code ./bank up}, which nothing stands in front of. */
  static Node alone(StackSettings settings) {
    return new Node(
        "bank",
        BankServer.PROCESS,
        Role.STABLE,
        settings.httpPort(),
        settings.managementPort(),
        settings.publicUrl(),
        false);
  }

  /** One of a cluster; {@code place} counts from 0, and the candidate comes last. */
  static Node ofCluster(StackSettings settings, String name, Role role, int place) {
    return new Node(
        name,
        name,
        role,
        settings.cluster().nodePort() + place,
        settings.cluster().nodeManagementPort() + place,
        settings.cluster().publicUrl(),
        true);
  }

  /** The node itself, past any proxy. */
  public String url() {
    return "http://localhost:" + httpPort;
  }

  /** Its health and metrics. */
  public String managementUrl() {
    return "http://localhost:" + managementPort;
  }
}
