package bank.ballast.simulator;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** The queues between the bank and the scheme, on the loopback address, for one user. */
final class Broker {

  /** From the bank to the scheme. */
  static final String TO_SCHEME = "scheme.in";

  /** From the scheme to the bank: the number is its sort code. */
  static final String TO_BANK = "scheme.out.009900";

  /** Inside this program. */
  static final String INSIDE = "vm://0";

  private final EmbeddedActiveMQ server = new EmbeddedActiveMQ();

  /**
   * Takes connections from now on.
   *
   * @param folder where messages are kept that nobody took yet
   */
  Broker(int port, String user, String password, Path folder) throws Exception {
    Configuration configuration =
        new ConfigurationImpl()
            .setName("scheme")
            .setPersistenceEnabled(true)
            .setJournalType(JournalType.NIO)
            .setJournalDirectory(folder.resolve("journal").toString())
            .setBindingsDirectory(folder.resolve("bindings").toString())
            .setLargeMessagesDirectory(folder.resolve("large").toString())
            .setPagingDirectory(folder.resolve("paging").toString())
            .setJournalFileSize(1024 * 1024)
            .setJournalMinFiles(2)
            .setJournalPoolFiles(2)
            // A full disk of the machine's is no affair of these few messages.
            .setMaxDiskUsage(-1)
            .setJMXManagementEnabled(false)
            .setMessageCounterEnabled(false)
            .addAcceptorConfiguration("inside", INSIDE)
            .addAcceptorConfiguration(
                "banks", "tcp://127.0.0.1:" + port + "?protocols=CORE&handshake-timeout=10")
            .addAddressSetting(
                "#", new AddressSettings().setAutoCreateQueues(false).setAutoCreateAddresses(false))
            .addQueueConfiguration(queue(TO_SCHEME))
            .addQueueConfiguration(queue(TO_BANK));
    server.setConfiguration(configuration);
    server.setSecurityManager(new OneUser(user, password));
    server.start();
  }

  /** Takes none any more; what nobody took yet is kept. */
  void stop() throws Exception {
    server.stop();
  }

  private static QueueConfiguration queue(String name) {
    return QueueConfiguration.of(name)
        .setAddress(name)
        .setRoutingType(RoutingType.ANYCAST)
        .setDurable(true);
  }

  /** Knows one user, who may do everything. */
  private record OneUser(String user, String password) implements ActiveMQSecurityManager {

    @Override
    public boolean validateUser(@Nullable String name, @Nullable String secret) {
      return name != null && secret != null && same(user, name) && same(password, secret);
    }

    @Override
    public boolean validateUserAndRole(
        @Nullable String name, @Nullable String secret, Set<Role> roles, CheckType check) {
      return validateUser(name, secret);
    }

    private static boolean same(String one, String other) {
      return MessageDigest.isEqual(
          one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
      return user;
    }
  }
}
