package bank.ballast.systemtests.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Answer;
import bank.ballast.systemtests.http.Http;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The server is configured as was decided, and no more (security checklist, item 33). */
@RunningBank
class ConfigurationIT {

  private final Bank bank;

  ConfigurationIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void whatIsConfiguredIsWhatWasDecided() throws IOException {
    String dump = new ServerDump(bank.managementUrl()).text();
    Files.createDirectories(Path.of("target"));
    Files.writeString(Path.of("target/server-configuration.txt"), dump);

    assertEquals(expected(), dump, "the dump is in target/server-configuration.txt");
  }

  @Test
  void nobodyIsAUserOfTheServer() throws IOException {
    for (String file : List.of("mgmt-users.properties", "application-users.properties")) {
      List<String> users =
          Files.readAllLines(configuration().resolve(file)).stream()
              .filter(line -> !line.startsWith("#") && !line.isBlank())
              .toList();
      assertEquals(List.of(), users, file);
    }
  }

  @Test
  void noSecretIsInTheServersFiles() throws IOException {
    try (Stream<Path> files = Files.walk(configuration())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String text = new String(Files.readAllBytes(file), UTF_8);
        for (String secret : bank.secrets()) {
          assertFalse(text.contains(secret), file + " holds a secret");
        }
      }
    }
  }

  @Test
  void managementIsReachedFromThisMachineAlone() throws IOException {
    int port = URI.create(bank.managementUrl()).getPort();
    int tried = 0;
    for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
      for (InetAddress address : network.inetAddresses().toList()) {
        if (!address.isLoopbackAddress()) {
          tried++;
          assertThrows(IOException.class, () -> connect(address, port), address::toString);
        }
      }
    }
    try (Socket loopback = connect(InetAddress.getLoopbackAddress(), port)) {
      assertTrue(loopback.isConnected());
    }
    System.out.println("Management: refused on " + tried + " addresses");
  }

  @Test
  void noPageOfTheServersOwnIsServed() {
    for (String path : List.of("/console", "/console/index.html", "/management")) {
      Answer answer = Http.send(HttpRequest.newBuilder(URI.create(bank.managementUrl() + path)));
      assertTrue(List.of(401, 403, 404).contains(answer.status()), answer::toString);
    }
    assertFalse(Http.send(HttpRequest.newBuilder(bank.at("/wildfly"))).body().contains("WildFly"));
  }

  private static Socket connect(InetAddress address, int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.connect(new InetSocketAddress(address, port), 1_000);
      return socket;
    } catch (ConnectException e) {
      socket.close();
      throw e;
    }
  }

  private Path configuration() {
    return bank.folder().resolve("wildfly/configuration");
  }

  private static String expected() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            ConfigurationIT.class.getResourceAsStream("/server-configuration.txt"))) {
      return new String(file.readAllBytes(), UTF_8);
    }
  }
}
