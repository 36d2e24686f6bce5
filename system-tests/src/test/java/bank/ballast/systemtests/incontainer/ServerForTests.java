package bank.ballast.systemtests.incontainer;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.ServerSettings;
import bank.ballast.systemtests.bank.TestStack;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.arquillian.container.spi.Container;
import org.jboss.arquillian.container.spi.ContainerRegistry;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/**
 * Tells Arquillian of its server: the one that the build configured, on free ports, with the test
 * set-up's database and Keycloak.
 *
 * <p>Two things are taken out of its configuration, and nothing is added. The EAR, because it is
 * deployed with the tests in it. The JMX subsystem, because Arquillian asks any server that has one
 * for its remote connector, which the bank's server goes without.
 */
public final class ServerForTests implements LoadableExtension {

  @Override
  public void register(ExtensionBuilder builder) {
    builder.observer(Settings.class);
  }

  /** Fills in what {@code arquillian.xml} can't know. */
  public static final class Settings {

    private static final Path BUILT = Path.of("../banking-ear/target/server");
    private static final Path BASE = Path.of(TestStack.folder("target/in-container"));
    private static final Pattern DEPLOYMENTS =
        Pattern.compile("<deployments>.*?</deployments>", Pattern.DOTALL);
    private static final Pattern JMX =
        Pattern.compile(
            "<subsystem xmlns=\"urn:jboss:domain:jmx:[^>]*[^/]>.*?</subsystem>", Pattern.DOTALL);

    /** Called once, before the server is started. */
    public void configure(@Observes ContainerRegistry registry) throws IOException {
      Bank bank = TestStack.running().bank();
      Path base = copyBase();
      Path environment = writeEnvironment(bank, base);
      int http = freePort();
      int management = freePort();
      for (Container<?> container : registry.getContainers()) {
        container
            .getContainerConfiguration()
            .property("jbossHome", BUILT.toAbsolutePath().normalize().toString())
            .property("managementPort", String.valueOf(management))
            .property(
                "javaVmArguments",
                "-Xmx512m -Djava.net.preferIPv4Stack=true -Duser.timezone=UTC"
                    + " -Djboss.server.base.dir="
                    + base)
            .property(
                "jbossArguments",
                "--properties=%s -Djboss.http.port=%d -Djboss.management.http.port=%d"
                    .formatted(environment, http, management));
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
      Files.writeString(standalone, without(JMX, without(DEPLOYMENTS, text)));
      return base;
    }

    private static String without(Pattern part, String text) {
      Matcher matcher = part.matcher(text);
      if (!matcher.find()) {
        throw new IllegalStateException("The server's configuration lacks " + part);
      }
      return matcher.replaceFirst("");
    }

    /** A file, because passwords on a command line are read by whoever lists processes. */
    private static Path writeEnvironment(Bank bank, Path base) throws IOException {
      Properties properties = new Properties();
      ServerSettings.environment(bank)
          .forEach(
              (name, value) -> {
                // As the model's expressions name it, and as MicroProfile Config does.
                properties.setProperty("env." + name, value);
                properties.setProperty(name, value);
              });
      Path file = base.resolve("environment.properties");
      try (OutputStream out = Files.newOutputStream(file)) {
        properties.store(out, null);
      }
      return file;
    }

    private static int freePort() throws IOException {
      try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
      }
    }
  }
}
