package bank.ballast.local;

import java.nio.file.Path;

/** Ports of this module's own, apart from the bank's and from the system tests'. */
final class TestSettings {

  private TestSettings() {}

  static StackSettings in(Path home) {
    // The unpacked servers are the project's: tests must not spend their time on unpacking.
    Path project = Path.of("..").toAbsolutePath().normalize();
    return new StackSettings(
            "test",
            home,
            project.resolve(".local/dist"),
            project.resolve("banking-ear/target"),
            18480,
            18490,
            18481,
            18491,
            18406,
            true,
            false)
        .withMail(new MailPorts(true, 18425, 18426));
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
        .withMail(other.mail());
  }
}
