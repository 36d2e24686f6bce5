package bank.ballast.local;

import java.nio.file.Path;

/** Ports of this module's own, apart from the bank's and from the system tests'. */
final class TestSettings {

  private TestSettings() {}

  /** For servers that a test starts and ends. */
  static StackSettings in(Path home) {
    return from(18_500, home);
  }

  /** For those that stay up beside them, from the first test that wants them to the last one. */
  static StackSettings ofTheRunningRealm(Path home) {
    return from(18_400, home);
  }

  private static StackSettings from(int firstPort, Path home) {
    // The unpacked servers are the project's: tests must not spend their time on unpacking.
    Path project = Path.of("..").toAbsolutePath().normalize();
    return new StackSettings(
            "test",
            home,
            project.resolve(".local/dist"),
            project.resolve("banking-ear/target"),
            firstPort + 80,
            firstPort + 90,
            firstPort + 81,
            firstPort + 91,
            firstPort + 6,
            true,
            false)
        .withMail(new MailPorts(true, firstPort + 25, firstPort + 26))
        .withScheme(new SchemePorts(firstPort + 27, firstPort + 28));
  }

  static StackSettings withHttpPort(StackSettings other, int port) {
    return new StackSettings(
            other.name(),
            other.home(),
            other.distributions(),
            other.build(),
            port,
            other.managementPort(),
            other.keycloakPort(),
            other.keycloakManagementPort(),
            other.databasePort(),
            other.sandbox(),
            other.keepsClasses())
        .withMail(other.mail())
        .withScheme(other.scheme());
  }
}
