package bank.ballast.rehearsal;

import bank.ballast.guard.GuardClient;
import bank.ballast.guard.GuardProcess;
import bank.ballast.local.Cluster;
import bank.ballast.local.DemoLogIns;
import bank.ballast.local.DetachedProcess;
import bank.ballast.local.MariaDbServer;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import bank.ballast.rehearsal.customers.BankAddress;
import bank.ballast.rehearsal.customers.People;
import bank.ballast.rehearsal.customers.Registration;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;

/** The bank that a rehearsal is held on: a cluster and its guard, ended with the rehearsal. */
final class RehearsedBank implements AutoCloseable {

  private static final Set<String> DESK_ROLES = Set.of("agent", "supervisor");

  private final RehearsalHome home;
  private final RehearsalListener listener;
  private final Stages stages;
  private final StackSettings settings;
  private final Cluster cluster;
  private final GuardClient guard;
  private final GuardProcess process;
  private final Thread atTheEnd = new Thread(this::endQuietly, "end-rehearsal");

  private RehearsedBank(
      RehearsalHome home,
      RehearsalListener listener,
      Stages stages,
      Cluster cluster,
      GuardProcess process)
      throws IOException {
    this.stages = stages;
    this.home = home;
    this.listener = listener;
    this.settings = cluster.settings();
    this.cluster = cluster;
    this.process = process;
    this.guard = new GuardClient(cluster);
  }

  /** Starts it on what the build left; where that fails, or this program ends, it is ended. */
  static RehearsedBank up(RehearsalHome home, RehearsalListener listener, Stages stages)
      throws IOException, InterruptedException {
    Cluster cluster = new Cluster(home.settings());
    RehearsedBank bank =
        new RehearsedBank(home, listener, stages, cluster, new GuardProcess(cluster));
    // What a rehearsal that was killed has left, and whatever it had promoted.
    bank.end();
    // Nor does it hold against anybody what the customers met in an earlier rehearsal.
    Files.deleteIfExists(home.settings().folder().resolve("guard/access-log-position"));
    cluster
        .releases()
        .makeStable(cluster.releases().keep(home.settings().build().resolve("banking.ear")));
    Runtime.getRuntime().addShutdownHook(bank.atTheEnd);
    boolean up = false;
    try {
      cluster.up(told(listener));
      up = true;
      return bank;
    } finally {
      if (!up) {
        bank.close();
      }
    }
  }

  /** The guard comes when the bank is warm: it judges by what people meet from then on. */
  void startGuard() throws IOException, InterruptedException {
    listener.now("The release guard starts");
    process.start(stages.variables());
  }

  /** As if its machine had gone. */
  void killGuard() throws IOException {
    listener.now("The release guard is killed");
    Optional<DetachedProcess> running = process.running();
    if (running.isPresent()) {
      running.get().kill();
    }
  }

  GuardClient guard() {
    return guard;
  }

  Cluster cluster() {
    return cluster;
  }

  BankAddress address() {
    return new BankAddress(
        settings.cluster().publicUrl(),
        settings.keycloakUrl(),
        settings.folder().resolve("haproxy/localhost.crt"));
  }

  /** So many customers, made where they were not there yet. */
  People people(int count) throws IOException, InterruptedException {
    return new Registration(
            address(),
            cluster.keycloak(),
            home.file("customers.json"),
            text -> listener.now("Customers are made: " + text))
        .people(count);
  }

  /** Who works at the support desk. */
  List<DemoLogIns.LogIn> employees() throws IOException {
    return new DemoLogIns(settings.home())
        .all().stream().filter(logIn -> DESK_ROLES.contains(logIn.role())).toList();
  }

  /** The database, for looking into it. */
  DataSource reader() throws IOException, SQLException {
    return database(MariaDbServer.READER, cluster.secrets().databaseReader());
  }

  /** The database, for taking migrations back. */
  DataSource migrator() throws IOException, SQLException {
    return database("ballast_migrator", cluster.secrets().databaseMigrator());
  }

  private DataSource database(String user, String password) throws SQLException {
    MariaDbDataSource source =
        new MariaDbDataSource(
            settings.databaseUrl("ballast") + "?connectTimeout=5000&connectionTimeZone=UTC");
    source.setUser(user);
    source.setPassword(password);
    return source;
  }

  private static StepListener told(RehearsalListener listener) {
    return new StepListener() {
      @Override
      public void finished(String step, Duration took) {
        listener.now("%s (%.1f s)".formatted(step, took.toMillis() / 1000.0));
      }

      @Override
      public void failed(String step, Duration took, String reason) {
        listener.line("  ✗ %s: %s".formatted(step, reason));
      }
    };
  }

  @Override
  public void close() throws IOException {
    listener.now("All of it is ended");
    try {
      Runtime.getRuntime().removeShutdownHook(atTheEnd);
    } catch (IllegalStateException ending) {
      // This program is ending, and the hook is at work; both may.
    }
    end();
  }

  private void end() throws IOException {
    process.stop();
    try {
      cluster.down(StepListener.SILENT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Ctrl-C. */
  private void endQuietly() {
    try {
      end();
    } catch (IOException e) {
      listener.line("Something of the rehearsal still runs: " + e);
    }
  }
}
