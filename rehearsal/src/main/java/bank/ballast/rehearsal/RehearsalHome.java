package bank.ballast.rehearsal;

import bank.ballast.local.ClusterPorts;
import bank.ballast.local.MailPorts;
import bank.ballast.local.SchemePorts;
import bank.ballast.local.StackSettings;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a rehearsal lives: a folder and ports of its own, so that the user's bank is left alone.
 *
 * @param project the checked-out project
 * @param settings of the servers
 */
public record RehearsalHome(Path project, StackSettings settings) {

  private static final int PORTS = 15600;
  private static final String NAME = "rehearsal";

  /** Its customers pay small amounts all day, and none of them has a thumb to confirm them with. */
  private static final String WITHOUT_END = "1000000000000";

  /**
   * Beside the user's own bank, with its unpacked servers and its MariaDB, and with secrets and
   * log-ins of its own.
   *
   * @param keepsClasses whether servers take some seconds at their end to start faster the next
   *     time: worth it where many releases are rehearsed
   */
  public static RehearsalHome beside(Path project, StackSettings bank, boolean keepsClasses) {
    StackSettings own =
        new StackSettings(
            NAME,
            bank.home().resolve(NAME),
            bank.distributions(),
            bank.build(),
            PORTS,
            PORTS + 1,
            PORTS + 2,
            PORTS + 3,
            PORTS + 6,
            true,
            keepsClasses,
            bank.mariaDb(),
            bank.databaseMemory());
    return new RehearsalHome(
        project,
        own.withCluster(new ClusterPorts(PORTS + 43, PORTS + 21, PORTS + 31, PORTS + 40))
            .withMail(new MailPorts(true, PORTS + 25, PORTS + 26))
            .withScheme(new SchemePorts(PORTS + 27, PORTS + 28))
            .withBank(Map.of("BALLAST_STEP_UP_SMALL_SUM", WITHOUT_END)));
  }

  /** A file of the rehearsal's own. */
  Path file(String name) {
    return settings.home().resolve(name);
  }
}
