package bank.ballast.systemtests.incontainer;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.ServerSettings;
import bank.ballast.systemtests.bank.TestStack;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian of its server: the one that the build configured, without the EAR that lies in
 * it, on free ports, with the test set-up's database and Keycloak.
 */
public final class ServerForTests implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Settings.class);
  }

  /** Fills in what {@code arquillian.xml} can't know. */
  public static final class Settings {

    private static final Path BUILT = Path.of("../banking-ear/target/server");
    private static final Path BASE = Path.of("target/in-container");

    /** Called once, before the server is started. */
    public void configure(@Observes ContainerRegistry registry) throws IOException {
      Bank bank = TestStack.shared().bank();
      Path base = copyBase();
      int http = freePort();
      int management = freePort();
      String arguments =
          ServerSettings.environment(bank).entrySet().stream()
              .flatMap(
                  it ->
                      // As the model's expressions name it, and as MicroProfile Config does.
                      Stream.of(
                          "-Denv." + it.getKey() + "=" + it.getValue(),
                          "-D" + it.getKey() + "=" + it.getValue()))
              .collect(Collectors.joining(" "));
      for (Container<?> container : registry.getContainers()) {
        container
            .getContainerConfiguration()
            .property("jbossHome", BUILT.toAbsolutePath().normalize().toString())
            .property("managementPort", String.valueOf(management))
            .property("javaVmArguments", "-Xmx512m -Djava.net.preferIPv4Stack=true " + arguments)
            .property(
                "jbossArguments",
                "-Djboss.server.base.dir=%s -Djboss.http.port=%d -Djboss.management.http.port=%d"
                    .formatted(base, http, management));
      }
    }

    private static Path copyBase() throws IOException {
      Path base = BASE.toAbsolutePath();
      if (Files.exists(base)) {
        try (Stream<Path> old = Files.walk(base)) {
          for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(file);
          }
        }
      }
      Path configuration = Files.createDirectories(base.resolve("configuration"));
      try (Stream<Path> files = Files.list(BUILT.resolve("standalone/configuration"))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, configuration.resolve(file.getFileName()));
        }
      }
      Path standalone = configuration.resolve("standalone.xml");
      String text = Files.readString(standalone);
      Files.writeString(standalone, text.replaceAll("(?s)<deployments>.*</deployments>", ""));
      return base;
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
