package bank.ballast.local;

import bank.ballast.local.BackupManifest.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a bank's data out of a backup: beside its place, on a server of its own, with the books
 * checked, and only then put where the next start finds it. Whatever fails before, nothing of what
 * was there has been touched.
 */
public final class Restore {

  /** What SQL becomes with its indexes, at most about. */
  private static final int GROWTH = 2;

  private static final long SPARE_BYTES = 512L << 20;

  private final StackSettings settings;
  private final Secrets secrets;
  private final Path data;
  private final Path fresh;

  /** For the bank with these settings, which must not run. */
  public Restore(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.data = settings.folder().resolve("mariadb");
    this.fresh = settings.folder().resolve("mariadb.restoring");
  }

  /**
   * What is to be restored.
   *
   * @param file the backup
   * @param until replay the binary log up to this moment, in whole seconds; null for the backup's
   *     own moment
   * @param log the folder with the binary log; null for the bank's own
   * @param replace whether data that is there is moved aside, and not a reason to refuse
   */
  public record Order(Path file, @Nullable Instant until, @Nullable Path log, boolean replace) {

    /** Refuses parts of a second, which the log does not know. */
    public Order {
      if (until != null && !until.equals(until.truncatedTo(ChronoUnit.SECONDS))) {
        throw new IllegalArgumentException("--to is in whole seconds, and not " + until);
      }
    }
  }

  /** Looks at the books of a server that is up. */
  @FunctionalInterface
  public interface BooksCheck {

    /**
     * Checks them.
     *
     * @param user may read the books, and no more
     * @return a line for people, where they are right
     * @throws StackFailure where they are not, naming what is wrong
     */
    String check(String url, String user, String password) throws SQLException;
  }

  /**
   * What came of it.
   *
   * @param books what the check of the books said
   * @param keptAside what was there before, moved aside
   */
  public record Outcome(BackupManifest manifest, String books, List<Path> keptAside) {}

  /**
   * Restores.
   *
   * @throws StackFailure where that can't be done, saying why
   */
  public Outcome run(Order order, StepListener listener, BackupProgress progress, BooksCheck books)
      throws IOException, InterruptedException {
    requireRoom(order);
    try (BackupReader backup = BackupReader.of(order.file())) {
      MariaDbInstallation installation = MariaDbInstallation.of(settings);
      List<Path> logs = logsToReplay(order, backup.manifest(), installation);
      requireSpace(backup.manifest());
      Steps steps = new Steps(listener);
      steps.run("Backup verified", () -> backup.verify(progress));
      MariaDbServer server = MariaDbServer.of(settings, secrets, fresh);
      // What a restore that was killed may have left.
      server.stop();
      Folders.delete(fresh);
      AtomicBoolean whole = new AtomicBoolean();
      Thread onInterrupt = new Thread(() -> endAt(whole, server), "end-the-restore");
      Runtime.getRuntime().addShutdownHook(onInterrupt);
      try {
        Filling filling = new Filling(settings, secrets, installation, server);
        filling.fill(backup, listener, progress);
        Instant until = order.until();
        if (until != null) {
          steps.run("Log replayed", () -> filling.replay(backup.manifest(), logs, until));
        }
        List<String> said = new ArrayList<>();
        steps.run("Books checked", () -> said.add(check(server, books)));
        steps.run("MariaDB stopped", server::stop);
        // Whoever interrupts waits until all or nothing is in its place.
        synchronized (whole) {
          List<Path> aside = putInPlace(backup);
          whole.set(true);
          return new Outcome(backup.manifest(), said.get(0), aside);
        }
      } finally {
        endAt(whole, server);
        removeHook(onInterrupt);
      }
    }
  }

  private void requireRoom(Order order) {
    List<String> running =
        Stream.of(
                MariaDbServer.PROCESS,
                KeycloakServer.PROCESS,
                BankServer.PROCESS,
                Cluster.FIRST,
                Cluster.SECOND,
                Cluster.CANDIDATE)
            .filter(name -> DetachedProcess.running(settings.pidFile(name)).isPresent())
            .toList();
    if (!running.isEmpty()) {
      throw new StackFailure(
          "The bank runs (%s): ./bank down first.".formatted(String.join(", ", running)));
    }
    if (Files.exists(data) && !order.replace()) {
      throw new StackFailure(
          "There is data in %s. --replace moves it aside, or BALLAST_HOME names another folder."
              .formatted(data));
    }
    if (!ProcessTable.isFree(settings.databasePort())) {
      throw new StackFailure(
          "Port %d is taken; set %s to another one."
              .formatted(settings.databasePort(), StackSettings.DB_PORT));
    }
  }

  private List<Path> logsToReplay(
      Order order, BackupManifest manifest, MariaDbInstallation installation)
      throws IOException, InterruptedException {
    if (manifest.form() == Form.FILES) {
      String made = MariaDbInstallation.series(manifest.server()).orElse("?");
      if (!installation.recoversToAMoment() || !installation.series().equals(made)) {
        throw new StackFailure(
            ("This backup holds the files of MariaDB %s: set %s to an installation of it that has"
                    + " mariadb-backup.")
                .formatted(made, StackSettings.MARIADB));
      }
    }
    Instant until = order.until();
    if (until == null) {
      return List.of();
    }
    String first = manifest.logFile();
    if (!installation.recoversToAMoment() || first == null) {
      throw new StackFailure(
          ("--to needs a backup with its place in a binary log, and mariadb-binlog to read that:"
                  + " a bank that runs on an installed MariaDB (%s) has both.")
              .formatted(StackSettings.MARIADB));
    }
    if (until.isBefore(manifest.end()) || until.isAfter(Instant.now())) {
      throw new StackFailure(
          "--to must lie between the end of the backup, %s, and now.".formatted(manifest.end()));
    }
    Path folder = order.log();
    return (folder == null ? BinaryLog.of(settings) : new BinaryLog(folder)).from(first);
  }

  private void requireSpace(BackupManifest manifest) throws IOException {
    Files.createDirectories(settings.folder());
    long free = Files.getFileStore(settings.folder()).getUsableSpace();
    if (free < manifest.bytes() * GROWTH + SPARE_BYTES) {
      throw new StackFailure(
          "Only %d MiB are free in %s, and this needs about %d MiB."
              .formatted(
                  free >> 20, settings.folder(), (manifest.bytes() * GROWTH + SPARE_BYTES) >> 20));
    }
  }

  /** Books that are wrong are kept, and not put in place: somebody may need them all the same. */
  private String check(MariaDbServer server, BooksCheck books) throws IOException {
    try {
      return books.check(
          settings.databaseUrl("ballast"), MariaDbServer.READER, secrets.databaseReader());
    } catch (SQLException | RuntimeException e) {
      server.stop();
      Path suspect = fresh.resolveSibling("mariadb.suspect-" + Stamp.now());
      Files.move(fresh, suspect);
      throw new StackFailure(
          "The restored books are not right: %s. They are not in use, but kept in %s"
              .formatted(e.getMessage(), suspect),
          e);
    }
  }

  /** All that is moved is moved back where one of the moves fails. */
  private List<Path> putInPlace(BackupReader backup) throws IOException {
    String before = ".before-" + Stamp.now();
    List<Path> aside = new ArrayList<>();
    Deque<Undo> undo = new ArrayDeque<>();
    boolean inPlace = false;
    try {
      BinaryLog log = BinaryLog.of(settings);
      keep(log.moveAside(), log.folder(), aside, undo);
      Path secretsFile = settings.home().resolve(Secrets.FILE);
      Path replaced = secrets.adopt(backup.text(Backup.SECRETS), Secrets.FILE + before);
      keep(replaced, secretsFile, aside, undo);
      if (replaced != null) {
        // Passwords of another bank's people; the next start gives these ones new passwords.
        moveAside(settings.home().resolve("demo-logins.json"), before, aside, undo);
      }
      moveAside(data, before, aside, undo);
      Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
      inPlace = true;
      return aside;
    } finally {
      if (!inPlace) {
        for (Undo move : undo) {
          Files.move(move.from(), move.to(), StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }

  /** Brings back what was moved. */
  private record Undo(Path from, Path to) {}

  private static void moveAside(Path what, String before, List<Path> aside, Deque<Undo> undo)
      throws IOException {
    if (Files.exists(what)) {
      keep(Files.move(what, what.resolveSibling(what.getFileName() + before)), what, aside, undo);
    }
  }

  private static void keep(@Nullable Path kept, Path was, List<Path> aside, Deque<Undo> undo) {
    if (kept != null) {
      aside.add(kept);
      undo.push(new Undo(kept, was));
    }
  }

  private void endAt(AtomicBoolean whole, MariaDbServer server) {
    synchronized (whole) {
      if (whole.get()) {
        return;
      }
      try {
        server.stop();
        Folders.delete(fresh);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void removeHook(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The program is ending, and the hook is at work.
    }
  }
}
