package bank.ballast.ledger.posting;

import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A MariaDB with the bank's own settings whose data lie on a disk of their own, in memory, that can
 * be filled and cleared. The disk is mounted in a namespace of the server's, for which nobody needs
 * to be root.
 */
final class SmallDisk implements AutoCloseable {

  private static final int PORT = 14416;
  private static final List<String> OWN_NAMESPACE =
      List.of("unshare", "--user", "--map-root-user", "--mount");

  /** The log alone takes 256 MiB. */
  private static final String MOUNT =
      "mount -t tmpfs -o size=400m none \"$1\" && cp -a \"$0\"/. \"$1\" && shift && exec \"$@\"";

  private final Path data;
  private final Process server;
  private final TestBooks books;

  /** Starts the server, with the ledger's tables in it. */
  SmallDisk() throws IOException, InterruptedException, SQLException {
    Path home = Path.of("target/small-disk-it").toAbsolutePath();
    StackSettings settings = settings(home);
    Secrets secrets = Secrets.in(home);
    data = home.resolve("test/mariadb");
    List<String> command = install(settings, secrets);
    List<String> whole = new ArrayList<>(OWN_NAMESPACE);
    Path large = home.resolve("test/mariadb-on-large-disk");
    move(data, large);
    whole.addAll(List.of("sh", "-c", MOUNT, large.toString(), data.toString()));
    whole.addAll(command);
    server =
        new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(home.resolve("small-disk.log").toFile())
            .start();
    MariaDbServer reached = new MariaDbServer(settings, secrets);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (!reached.isReady()) {
      if (!server.isAlive() || System.nanoTime() > end) {
        server.destroyForcibly();
        throw new IllegalStateException("did not start; see " + home.resolve("small-disk.log"));
      }
      Thread.sleep(100);
    }
    books = new TestBooks(settings.databaseUrl("ballast"), secrets);
  }

  /** Whether this machine lets one mount something. */
  static boolean isPossible() throws InterruptedException {
    List<String> attempt = new ArrayList<>(OWN_NAMESPACE);
    attempt.addAll(List.of("mount", "-t", "tmpfs", "none", "/mnt"));
    try {
      return new ProcessBuilder(attempt)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  /** The books on it. */
  TestBooks books() {
    return books;
  }

  /** Takes all the space that is left. */
  void fill() throws IOException {
    byte[] block = new byte[1 << 12];
    try (OutputStream filler = new FileOutputStream(filler().toFile())) {
      while (true) {
        filler.write(block);
      }
    } catch (IOException full) {
      if (!String.valueOf(full.getMessage()).contains("No space left")) {
        throw full;
      }
    }
  }

  /** Gives it back. */
  void clear() throws IOException {
    Files.deleteIfExists(filler());
  }

  /** Kills the server, with what it has in memory, and its disk with it. */
  @Override
  public void close() throws IOException {
    books.dataSource.close();
    server.destroyForcibly().onExit().join();
  }

  /** The disk is where only the server sees it. */
  private Path filler() {
    return Path.of("/proc/" + server.pid() + "/root" + data + "/filler");
  }

  /** Lets the bank's own code make the data; returns the command by which it ran the server. */
  private static List<String> install(StackSettings settings, Secrets secrets)
      throws IOException, InterruptedException {
    MariaDbServer server = new MariaDbServer(settings, secrets);
    // What a run that was cut short may have left.
    server.stop();
    delete(settings.home().resolve("test"));
    server.start();
    try {
      new Migrations(
              settings.databaseUrl("ballast"),
              "ballast_migrator",
              secrets.databaseMigrator(),
              MariaDbServer.APPLICATION_USER)
          .applyFolders(Path.of("src/main/resources/db/migration"));
      String pid =
          Files.readString(settings.home().resolve("test/run/mariadb.pid")).split(" ", 2)[0];
      List<String> command =
          new ArrayList<>(
              List.of(
                  Files.readString(Path.of("/proc/" + pid + "/cmdline"), StandardCharsets.UTF_8)
                      .split("\0", -1)));
      // The users are made already; in its namespace the server is root, whoever runs it.
      command.removeIf(
          option ->
              option.isEmpty() || option.startsWith("--init-file") || option.startsWith("--user"));
      command.add("--user=root");
      return command;
    } finally {
      server.stop();
    }
  }

  private static StackSettings settings(Path home) {
    return new StackSettings(
        "test",
        home,
        Path.of("../.local/dist").toAbsolutePath().normalize(),
        home,
        14411,
        14412,
        14413,
        14414,
        PORT,
        false,
        false);
  }

  private static void move(Path from, Path to) throws IOException {
    Files.move(from, to);
    Files.createDirectory(from);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
