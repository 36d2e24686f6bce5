package bank.ballast.ledger.posting;

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

/** Gives tests the books on a MariaDB of the module's own, started once for all of them. */
final class BooksServer implements ParameterResolver {

  private static final Namespace NAMESPACE = Namespace.create(BooksServer.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == TestBooks.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Running.class, key -> new Running(), Running.class)
        .books;
  }

  /** A server that runs until the last test has ended. */
  private static final class Running implements AutoCloseable {

    private final MariaDbServer server;
    private final TestBooks books;

    Running() {
      Path home = Path.of("target/books-it").toAbsolutePath();
      StackSettings settings =
          new StackSettings(
              "test",
              home,
              Path.of("../.local/dist").toAbsolutePath().normalize(),
              home,
              14401,
              14402,
              14403,
              14404,
              14406,
              false,
              false);
      try {
        Secrets secrets = Secrets.in(home);
        server = new MariaDbServer(settings, secrets);
        // What a run that was cut short may have left.
        server.stop();
        server.start();
        migrate(settings, secrets, server);
        books = new TestBooks(settings.databaseUrl("ballast"), secrets);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      } catch (Exception failure) {
        throw new IllegalStateException(failure);
      }
    }

    /** A server whose migrations fail is not left to the next run, whose port it would hold. */
    private static void migrate(StackSettings settings, Secrets secrets, MariaDbServer server)
        throws Exception {
      boolean migrated = false;
      try {
        new Migrations(
                settings.databaseUrl("ballast"),
                "ballast_migrator",
                secrets.databaseMigrator(),
                MariaDbServer.APPLICATION_USER)
            .applyFolders(Path.of("src/main/resources/db/migration"));
        migrated = true;
      } finally {
        if (!migrated) {
          server.stop();
        }
      }
    }

    @Override
    public void close() throws IOException {
      books.dataSource.close();
      server.stop();
    }
  }
}
