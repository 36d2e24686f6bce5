package bank.ballast.platform.node;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** This node, as whoever started it names it in the environment. */
@ApplicationScoped
public class ThisNode {

  /** The role of a node that serves everybody. */
  private static final String STABLE = "stable";

  private final String name;
  private final String release;
  private final String role;

  /** For the container's proxy, which asks nobody. */
  protected ThisNode() {
    this("", "", "");
  }

  /**
   * A node.
   *
   * @param name its name among the nodes of the bank
   * @param release the id of the release that it runs
   * @param role {@code stable} or {@code candidate}
   */
  @Inject
  public ThisNode(
      @ConfigProperty(name = "BALLAST_NODE", defaultValue = "bank") String name,
      @ConfigProperty(name = "BALLAST_RELEASE", defaultValue = "unreleased") String release,
      @ConfigProperty(name = "BALLAST_ROLE", defaultValue = STABLE) String role) {
    this.name = name;
    this.release = release;
    this.role = role;
  }

  /** Its name among the nodes of the bank. */
  public String name() {
    return name;
  }

  /** The id of the release that it runs; {@code unreleased} where nobody released it. */
  public String release() {
    return release;
  }

  /** Whether it runs the stable release. A role that is not known is taken for a candidate's. */
  public boolean isStable() {
    return STABLE.equals(role);
  }
}
