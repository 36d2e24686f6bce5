package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;

/**
 * What every bank of a set-up stands on: its MariaDB, its Keycloak, its mail catcher and its
 * payment scheme.
 */
final class Ground {

  private final StackSettings settings;
  private final Secrets secrets;
  private final MariaDbServer database;
  private final KeycloakServer keycloak;
  private final MailCatcher mail;
  private final SchemeServer scheme;

  Ground(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.database = new MariaDbServer(settings, secrets);
    this.keycloak = new KeycloakServer(settings, secrets);
    this.mail = new MailCatcher(settings);
    this.scheme = new SchemeServer(settings, secrets);
  }

  /**
   * A start of all of it, as far as it does not run.
   *
   * @param database done when MariaDB serves
   * @param realm done when one can sign in
   * @param mail done when mails are taken
   * @param scheme done when payments are
   */
  record Coming(
      CompletableFuture<Void> database,
      CompletableFuture<Void> realm,
      CompletableFuture<Void> mail,
      CompletableFuture<Void> scheme) {}

  MariaDbServer database() {
    return database;
  }

  KeycloakServer keycloak() {
    return keycloak;
  }

  MailCatcher mail() {
    return mail;
  }

  SchemeServer scheme() {
    return scheme;
  }

  /** Whether a port is taken by one of them itself. */
  boolean isOurs(StackSettings.Port port) {
    return switch (port.setting()) {
      case StackSettings.DB_PORT -> runs(MariaDbServer.PROCESS);
      case StackSettings.KEYCLOAK_PORT, StackSettings.KEYCLOAK_MANAGEMENT_PORT ->
          runs(KeycloakServer.PROCESS);
      case MailPorts.SMTP_PORT, MailPorts.PAGE_PORT -> runs(MailCatcher.PROCESS);
      case SchemePorts.QUEUE_PORT, SchemePorts.PAGE_PORT -> runs(SchemeServer.PROCESS);
      default -> false;
    };
  }

  /**
   * Starts what does not run.
   *
   * @param ear whose realm steps the realm gets
   */
  Coming comeUp(Start start, Path ear) {
    CompletableFuture<Void> databaseUp = Start.done();
    if (!runs(MariaDbServer.PROCESS)) {
      start.begins(database::stop);
      databaseUp = start.step("MariaDB", database::start);
    }
    CompletableFuture<Void> afterDatabase = databaseUp;
    CompletableFuture<Void> keycloakUp = databaseUp;
    if (!runs(KeycloakServer.PROCESS)) {
      start.begins(keycloak::stop);
      keycloakUp =
          start
              .step("Keycloak unpacked and built", keycloak::prepare)
              .thenCompose(ignored -> afterDatabase)
              .thenCompose(ignored -> start.step("Keycloak", keycloak::start));
    }
    return new Coming(
        databaseUp,
        keycloakUp.thenCompose(
            ignored -> start.step("Realm up to date", () -> keycloak.bringUpToDate(ear))),
        mailComesUp(start),
        schemeComesUp(start));
  }

  private CompletableFuture<Void> mailComesUp(Start start) {
    if (!settings.mail().caught() || runs(MailCatcher.PROCESS)) {
      return Start.done();
    }
    start.begins(mail::stop);
    return start.step("Mail catcher", mail::start);
  }

  private CompletableFuture<Void> schemeComesUp(Start start) {
    if (runs(SchemeServer.PROCESS)) {
      return Start.done();
    }
    start.begins(scheme::stop);
    return start.step("Payment scheme", scheme::start);
  }

  /** Brings the database to where an EAR wants it. */
  void migrate(Path ear) throws IOException {
    migrations("ballast").apply(ear);
  }

  /** Whether an EAR wants the database otherwise than it is. */
  boolean hasNewMigrations(Path ear) throws IOException {
    return migrations("ballast").pending(ear) > 0;
  }

  /** Makes the trial's database anew, as these EARs want it one after the other. */
  void trial(Path... ears) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl(MariaDbServer.TRIAL),
                "ballast_migrator",
                secrets.databaseMigrator());
        Statement statement = connection.createStatement()) {
      statement.execute("DROP DATABASE " + MariaDbServer.TRIAL);
      statement.execute("CREATE DATABASE " + MariaDbServer.TRIAL);
    } catch (SQLException e) {
      throw new StackFailure("The trial's database could not be made: " + e.getMessage(), e);
    }
    for (Path ear : ears) {
      migrations(MariaDbServer.TRIAL).apply(ear);
    }
  }

  private Migrations migrations(String database) throws IOException {
    return new Migrations(
        settings.databaseUrl(database),
        "ballast_migrator",
        secrets.databaseMigrator(),
        MariaDbServer.APPLICATION_USER);
  }

  /** Ends all of it, the database last. */
  void down(StepListener listener) throws IOException {
    end("Payment scheme stopped", SchemeServer.PROCESS, scheme::stop, listener);
    end("Mail catcher stopped", MailCatcher.PROCESS, mail::stop, listener);
    end("Keycloak stopped", KeycloakServer.PROCESS, keycloak::stop, listener);
    end("MariaDB stopped", MariaDbServer.PROCESS, database::stop, listener);
  }

  /** Ends one process, where it runs. */
  void end(String step, String process, Start.Stop stop, StepListener listener) throws IOException {
    if (runs(process)) {
      long begin = System.nanoTime();
      stop.run();
      listener.finished(step, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  /** How each of it is. */
  List<LocalStack.Part> parts() {
    List<LocalStack.Part> parts = new ArrayList<>();
    parts.add(part("MariaDB", MariaDbServer.PROCESS, database::isReady));
    parts.add(part("Keycloak", KeycloakServer.PROCESS, keycloak::isReady));
    if (settings.mail().caught()) {
      parts.add(part("Mail catcher", MailCatcher.PROCESS, mail::isReady));
    }
    parts.add(part("Payment scheme", SchemeServer.PROCESS, scheme::isReady));
    return parts;
  }

  /** How one process is. */
  LocalStack.Part part(String name, String process, BooleanSupplier ready) {
    return DetachedProcess.running(settings.pidFile(process))
        .map(
            running ->
                new LocalStack.Part(
                    name,
                    ready.getAsBoolean() ? LocalStack.State.READY : LocalStack.State.UNREADY,
                    running.pid()))
        .orElseGet(() -> new LocalStack.Part(name, LocalStack.State.DOWN, 0));
  }

  boolean runs(String process) {
    return DetachedProcess.running(settings.pidFile(process)).isPresent();
  }
}
