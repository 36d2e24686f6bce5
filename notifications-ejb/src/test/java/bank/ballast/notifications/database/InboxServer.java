package bank.ballast.notifications.database;

import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Gives tests the module's tables on a MariaDB of the module's own, started once for all. */
public final class InboxServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(InboxServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MariaDbPoolDataSource.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .dataSource;
  }

  /** A server that runs until the last test has ended. */
  private static final class Running implements AutoCloseable {

    private final MariaDbServer server;
    private final MariaDbPoolDataSource dataSource;

    Running() {
      Path home = Path.of("target/notifications-it").toAbsolutePath();
      StackSettings settings =
          new StackSettings(
              "test",
              home,
              Path.of("../.local/dist").toAbsolutePath().normalize(),
              home,
              14601,
              14602,
              14603,
              14604,
              14606,
              false,
              false);
      try {
        Secrets secrets = Secrets.in(home);
        server = new MariaDbServer(settings, secrets);
        // What a run that was cut short may have left.
        server.stop();
        server.start();
        String url = settings.databaseUrl("ballast");
        new Migrations(
                url, "ballast_migrator", secrets.databaseMigrator(), MariaDbServer.APPLICATION_USER)
            .applyFolders(Path.of("src/main/resources/db/migration"));
        dataSource =
            new MariaDbPoolDataSource(
                url
                    + "?user=ballast_app&password="
                    + secrets.databaseApplication()
                    + "&maxPoolSize=32&transactionIsolation=READ-COMMITTED");
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }

    @Override
    public void close() throws IOException {
      dataSource.close();
      server.stop();
    }
  }
}
