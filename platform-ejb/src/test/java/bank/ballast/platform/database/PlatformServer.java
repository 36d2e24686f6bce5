package bank.ballast.platform.database;

import bank.ballast.local.Folders;
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
public final class PlatformServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(PlatformServer.class);

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
      Path home = Path.of("target/platform-it").toAbsolutePath();
      StackSettings settings =
          new StackSettings(
              "test",
              home,
              Path.of("../.local/dist").toAbsolutePath().normalize(),
              home,
              14501,
              14502,
              14503,
              14504,
              14506,
              false,
              false);
      try {
        Secrets secrets = Secrets.in(home);
        server = new MariaDbServer(settings, secrets);
        // What a run that was cut short may have left; and what an earlier one wrote.
        server.stop();
        Folders.delete(settings.folder());
        server.start();
        dataSource = migrated(settings, secrets, server);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }

    /** A server whose migrations fail is not left to the next run, whose port it would hold. */
    private static MariaDbPoolDataSource migrated(
        StackSettings settings, Secrets secrets, MariaDbServer server) throws Exception {
      String url = settings.databaseUrl("ballast");
      boolean migrated = false;
      try {
        new Migrations(
                url, "ballast_migrator", secrets.databaseMigrator(), MariaDbServer.APPLICATION_USER)
            .applyFolders(Path.of("src/main/resources/db/migration"));
        migrated = true;
      } finally {
        if (!migrated) {
          server.stop();
        }
      }
      return new MariaDbPoolDataSource(
          url
              + "?user=ballast_app&password="
              + secrets.databaseApplication()
              + "&maxPoolSize=32&transactionIsolation=READ-COMMITTED");
    }

    @Override
    public void close() throws IOException {
      dataSource.close();
      server.stop();
    }
  }
}
