package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The whole bank on one machine: started, ended and looked at. */
public final class LocalStack {

  private final StackSettings settings;
  private final MariaDbServer database;
  private final KeycloakServer keycloak;
  private final BankServer bank;
  private final Secrets secrets;

  /** The set-up of these settings, running or not. */
  public LocalStack(StackSettings settings) throws IOException {
    this.settings = settings;
    this.secrets = Secrets.in(settings.home());
    this.database = new MariaDbServer(settings, secrets);
    this.keycloak = new KeycloakServer(settings, secrets);
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
    return keycloak;
  }

  /** Its database, for set-up and tests. */
  public MariaDbServer database() {
    return database;
  }

  /** How each of its servers is now. */
  public List<Part> parts() {
    return List.of(
        part("MariaDB", MariaDbServer.PROCESS, database::isReady),
        part("Keycloak", KeycloakServer.PROCESS, keycloak::isReady),
        part("Bank (WildFly)", BankServer.PROCESS, bank::isReady));
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
    return List.of(
            settings.log(MariaDbServer.PROCESS),
            settings.log(KeycloakServer.PROCESS),
            settings.log(BankServer.PROCESS))
        .stream()
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
    Start start = new Start(listener);
    start.checkPorts();
    Thread onInterrupt = new Thread(start::abandon, "end-what-was-started");
    Runtime.getRuntime().addShutdownHook(onInterrupt);
    boolean up = false;
    try {
      start.run();
      atLast.run();
      up = true;
    } finally {
      if (!up) {
        start.abandon();
      }
      removeHook(onInterrupt);
    }
  }

  /** Ends all of it cleanly: the bank first, the database last. */
  public void down(StepListener listener) throws IOException {
    end("The bank stopped", BankServer.PROCESS, bank::stop, listener);
    end("Keycloak stopped", KeycloakServer.PROCESS, keycloak::stop, listener);
    end("MariaDB stopped", MariaDbServer.PROCESS, database::stop, listener);
  }

  private interface Stop {
    void run() throws IOException;
  }

  private void end(String step, String process, Stop stop, StepListener listener)
      throws IOException {
    if (runs(process)) {
      long begin = System.nanoTime();
      stop.run();
      listener.finished(step, Duration.ofNanos(System.nanoTime() - begin));
    }
  }

  private boolean runs(String process) {
    return DetachedProcess.running(settings.pidFile(process)).isPresent();
  }

  private Part part(String name, String process, java.util.function.BooleanSupplier ready) {
    return DetachedProcess.running(settings.pidFile(process))
        .map(
            running ->
                new Part(name, ready.getAsBoolean() ? State.READY : State.UNREADY, running.pid()))
        .orElseGet(() -> new Part(name, State.DOWN, 0));
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work.
    }
  }

  /** One start: what runs side by side, and what to end if it comes to nothing. */
  private final class Start {

    private final StepListener listener;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean abandoned = new AtomicBoolean();
    private final boolean databaseRan = runs(MariaDbServer.PROCESS);
    private final boolean keycloakRan = runs(KeycloakServer.PROCESS);
    private final boolean bankRan = runs(BankServer.PROCESS);

    Start(StepListener listener) {
      this.listener = listener;
    }

    void checkPorts() {
      List<String> taken = new ArrayList<>();
      for (StackSettings.Port port : settings.ports()) {
        boolean ours =
            switch (port.setting()) {
              case StackSettings.DB_PORT -> databaseRan;
              case StackSettings.KEYCLOAK_PORT, StackSettings.KEYCLOAK_MANAGEMENT_PORT ->
                  keycloakRan;
              default -> bankRan;
            };
        if (!ours && !ProcessTable.isFree(port.number())) {
          taken.add(
              "Port %d for %s is taken%s; set %s to another one."
                  .formatted(
                      port.number(),
                      port.use(),
                      ProcessTable.holderOf(port.number()).map(who -> " by " + who).orElse(""),
                      port.setting()));
        }
      }
      if (!taken.isEmpty()) {
        throw new StackFailure(String.join("\n", taken));
      }
    }

    void run() throws IOException, InterruptedException {
      CompletableFuture<Void> databaseUp = databaseRan ? done() : step("MariaDB", database::start);
      CompletableFuture<Void> keycloakUp = databaseUp;
      if (!keycloakRan) {
        keycloakUp =
            step("Keycloak unpacked and built", keycloak::prepare)
                .thenCompose(ignored -> databaseUp)
                .thenCompose(ignored -> step("Keycloak", keycloak::start));
      }
      CompletableFuture<Void> realmReady =
          keycloakUp.thenCompose(ignored -> step("Realm up to date", keycloak::bringUpToDate));
      CompletableFuture<Void> bankUp = databaseUp;
      if (!bankRan) {
        CompletableFuture<Path> prepared = call("Server copied", bank::prepare);
        bankUp =
            databaseUp
                .thenCompose(ignored -> step("Database migrated", this::migrate))
                .thenCompose(ignored -> prepared)
                .thenCompose(server -> step("WildFly", () -> bank.start(server)));
      }
      await(List.of(realmReady, bankUp));
      await(List.of(step("The bank answers", this::awaitAnswer)));
      threads.shutdown();
    }

    /** Ends what this start began; called by a failure, by Ctrl-C, or by both. */
    void abandon() {
      if (!abandoned.compareAndSet(false, true)) {
        return;
      }
      threads.shutdownNow();
      try {
        threads.awaitTermination(10, TimeUnit.SECONDS);
        if (!bankRan) {
          bank.stop();
        }
        if (!keycloakRan) {
          keycloak.stop();
        }
        if (!databaseRan) {
          database.stop();
        }
      } catch (IOException e) {
        listener.failed("Ending what was started", Duration.ZERO, String.valueOf(e.getMessage()));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void migrate() throws IOException {
      new Migrations(
              settings.databaseUrl("ballast"),
              "ballast_migrator",
              secrets.databaseMigrator(),
              MariaDbServer.APPLICATION_USER)
          .apply(bank.ear());
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

    private CompletableFuture<Void> done() {
      return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> step(String name, Task task) {
      return call(
          name,
          () -> {
            task.run();
            return null;
          });
    }

    private <T> CompletableFuture<T> call(String name, Callable<T> work) {
      return CompletableFuture.supplyAsync(
          () -> {
            long begin = System.nanoTime();
            try {
              T result = work.call();
              listener.finished(name, Duration.ofNanos(System.nanoTime() - begin));
              return result;
            } catch (Exception e) {
              if (!abandoned.get() && !threads.isShutdown()) {
                listener.failed(
                    name,
                    Duration.ofNanos(System.nanoTime() - begin),
                    String.valueOf(e.getMessage()));
              }
              throw new CompletionException(e);
            }
          },
          threads);
    }

    /** Waits for all, and for none of them as soon as one has failed. */
    private void await(List<CompletableFuture<Void>> steps) throws IOException {
      CompletableFuture<Void> firstFailure = new CompletableFuture<>();
      CompletableFuture<?>[] watched =
          steps.stream()
              .map(
                  step ->
                      step.whenComplete(
                          (result, failure) -> {
                            if (failure != null) {
                              firstFailure.completeExceptionally(failure);
                            }
                          }))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture<Void> all = CompletableFuture.allOf(watched);
      try {
        CompletableFuture.anyOf(all, firstFailure).join();
      } catch (CompletionException e) {
        if (abandoned.get()) {
          throw new StackFailure("The start was interrupted, and what it began has been ended.", e);
        }
        Throwable cause = e.getCause();
        if (cause instanceof StackFailure failure) {
          throw failure;
        }
        throw new StackFailure(String.valueOf(cause == null ? e : cause.getMessage()), e);
      }
    }
  }
}
