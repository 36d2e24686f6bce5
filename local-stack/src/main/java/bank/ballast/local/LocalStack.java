package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The whole bank on one machine, with one node: started, ended and looked at. */
public final class LocalStack {

  private final StackSettings settings;
  private final Ground ground;
  private final BankServer bank;
  private final Secrets secrets;

  /** The set-up of these settings, running or not. */
  public LocalStack(StackSettings settings) throws IOException {
    this.settings = settings;
    this.secrets = Secrets.in(settings.home());
    this.ground = new Ground(settings, secrets);
    this.bank = new BankServer(settings, secrets);
  }

  /** How one of its servers is. */
  public enum State {
    /** Not there. */
    DOWN,
    /** Its process is there, and does not serve. */
    UNREADY,
    /** Serves. */
    READY
  }

  /**
   * One of its servers.
   *
   * @param name for people
   * @param pid of its process, 0 where there is none
   */
  public record Part(String name, State state, long pid) {}

  /** Something to do that may fail. */
  @FunctionalInterface
  public interface Task {

    /** Does it. */
    void run() throws IOException, InterruptedException;
  }

  /** Where it lives and listens. */
  public StackSettings settings() {
    return settings;
  }

  /** Its passwords. */
  public Secrets secrets() {
    return secrets;
  }

  /** Its Keycloak, for set-up and tests. */
  public KeycloakServer keycloak() {
    return ground.keycloak();
  }

  /** Its database, for set-up and tests. */
  public MariaDbServer database() {
    return ground.database();
  }

  /** Its mail catcher, for set-up and tests. */
  public MailCatcher mail() {
    return ground.mail();
  }

  /** Its payment scheme, for tests. */
  public SchemeServer scheme() {
    return ground.scheme();
  }

  /** How each of its servers is now. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(ground.parts());
    parts.add(ground.part("Bank (WildFly)", BankServer.PROCESS, bank::isReady));
    return parts;
  }

  /** Whether all of it serves. */
  public boolean isReady() {
    return parts().stream().allMatch(part -> part.state() == State.READY);
  }

  /** Whether the bank that runs was made of what the build left last. */
  public boolean runsThisBuild() throws IOException {
    return bank.runsThisBuild();
  }

  /** The log files that there are, of all servers. */
  public List<Path> logs() {
    return Stream.of(
            MariaDbServer.PROCESS,
            KeycloakServer.PROCESS,
            MailCatcher.PROCESS,
            SchemeServer.PROCESS,
            BankServer.PROCESS,
            Cluster.FIRST,
            Cluster.SECOND,
            Cluster.CANDIDATE,
            HaproxyServer.PROCESS)
        .map(settings::log)
        .filter(Files::exists)
        .toList();
  }

  /**
   * Starts what does not run and returns when all of it serves. Where a step fails or this program
   * is told to end, everything that was started here is ended first.
   *
   * @throws StackFailure saying in one line what went wrong
   */
  public void up(StepListener listener) throws IOException, InterruptedException {
    up(listener, () -> {});
  }

  /**
   * As {@link #up(StepListener)}, with something to do at the end that belongs to the start: where
   * it fails, nothing has been started.
   */
  public void up(StepListener listener, Task atLast) throws IOException, InterruptedException {
    if (Cluster.runs(settings)) {
      throw new StackFailure("A cluster is up here: ./bank cluster down ends it; then ./bank up.");
    }
    boolean bankRan = ground.runs(BankServer.PROCESS);
    Start.requireFree(
        settings.ports(), port -> (bankRan && isTheBanks(port)) || ground.isOurs(port));
    Start start = new Start(listener);
    start.whole(
        () -> {
          Ground.Coming coming = ground.comeUp(start, bank.ear());
          CompletableFuture<Void> bankUp =
              bankRan ? coming.database() : bankComesUp(start, coming.database());
          start.await(List.of(coming.realm(), coming.mail(), coming.scheme(), bankUp));
          start.await(List.of(start.step("The bank answers", this::awaitAnswer)));
          atLast.run();
        });
  }

  private CompletableFuture<Void> bankComesUp(Start start, CompletableFuture<Void> databaseUp) {
    start.begins(bank::stop);
    CompletableFuture<Path> prepared = start.call("Server copied", bank::prepare);
    return databaseUp
        .thenCompose(ignored -> start.step("Database migrated", () -> ground.migrate(bank.ear())))
        .thenCompose(ignored -> prepared)
        .thenCompose(server -> start.step("WildFly", () -> bank.start(server)));
  }

  private static boolean isTheBanks(StackSettings.Port port) {
    return List.of(StackSettings.HTTP_PORT, StackSettings.MANAGEMENT_PORT).contains(port.setting());
  }

  /** Ends all of it cleanly: the bank first, the database last. */
  public void down(StepListener listener) throws IOException {
    ground.end("The bank stopped", BankServer.PROCESS, bank::stop, listener);
    ground.down(listener);
  }

  /** Whether the single bank of these settings runs. */
  static boolean runs(StackSettings settings) {
    return DetachedProcess.running(settings.pidFile(BankServer.PROCESS)).isPresent();
  }

  private void awaitAnswer() throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!isReady()) {
      if (System.nanoTime() > end) {
        throw new StackFailure(
            "The API does not answer. The log is " + settings.log(BankServer.PROCESS));
      }
      Thread.sleep(150);
    }
  }
}
