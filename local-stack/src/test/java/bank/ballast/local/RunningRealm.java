package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** A Keycloak with the bank's realm, started for the first test that wants it, ended after all. */
final class RunningRealm implements BeforeAllCallback {

  static final Path HOME = Path.of("target/realm-it").toAbsolutePath();
  static final StackSettings SETTINGS = TestSettings.ofTheRunningRealm(HOME);

  @Override
  public void beforeAll(ExtensionContext context) {
    context
        .getRoot()
        .getStore(Namespace.create(RunningRealm.class))
        .getOrComputeIfAbsent(Servers.class, none -> new Servers(), Servers.class);
  }

  static Secrets secrets() throws IOException {
    return Secrets.in(HOME);
  }

  static KeycloakServer keycloak() throws IOException {
    return new KeycloakServer(SETTINGS, secrets());
  }

  private static final class Servers implements AutoCloseable {

    Servers() {
      try {
        // What a run that was cut short may have left.
        close();
        Folders.delete(HOME);
        new MariaDbServer(SETTINGS, secrets()).start();
        KeycloakServer keycloak = keycloak();
        keycloak.prepare();
        keycloak.start();
        keycloak.bringUpToDate();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() throws IOException {
      keycloak().stop();
      new MariaDbServer(SETTINGS, secrets()).stop();
    }
  }
}
