package bank.ballast.cli.bench;

import bank.ballast.local.MailPorts;
import bank.ballast.local.SchemePorts;
import bank.ballast.local.StackSettings;

/** A bank that a measurement has to itself. */
final class OwnBank {

  private OwnBank() {}

  /**
   * Where it lives and listens.
   *
   * @param name of its folder
   * @param ports the first of those that it takes
   */
  static StackSettings settings(String name, int ports) {
    StackSettings bank = StackSettings.ofThisProject();
    return new StackSettings(
            name,
            bank.home(),
            bank.distributions(),
            bank.build(),
            ports,
            ports + 1,
            ports + 2,
            ports + 3,
            ports + 6,
            true,
            false,
            bank.mariaDb(),
            bank.databaseMemory())
        .withMail(new MailPorts(true, ports + 7, ports + 8))
        .withScheme(new SchemePorts(ports + 9, ports + 10))
        .compiledFully();
  }
}
