package bank.ballast.systemtests.bank;

import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Takes something away from the bank's database for a while. */
public final class Sabotage {

  private final Bank bank;
  private final String deed;
  private final String undo;

  private Sabotage(Bank bank, String deed, String undo) {
    this.bank = bank;
    this.deed = deed;
    this.undo = undo;
  }

  /** Nothing can be written. */
  public static Sabotage readOnly(Bank bank) {
    return new Sabotage(bank, "SET GLOBAL read_only = 1", "SET GLOBAL read_only = 0");
  }

  /** A table is gone. */
  public static Sabotage without(Bank bank, String table) {
    return new Sabotage(
        bank,
        "RENAME TABLE ballast.%s TO ballast.%s_away".formatted(table, table),
        "RENAME TABLE ballast.%s_away TO ballast.%s".formatted(table, table));
  }

  /** Does something while it is away. */
  public <T> T during(Supplier<T> task) {
    asRoot(deed);
    try {
      return task.get();
    } finally {
      asRoot(undo);
    }
  }

  /** Through the socket, where alone the database's root is let in. */
  private void asRoot(String statement) {
    try {
      StackSettings settings = bank.settings();
      Path socket = settings.home().resolve(settings.name()).resolve("mariadb/mysql.sock");
      ProcessBuilder command =
          new ProcessBuilder(
                  client(settings.distributions()).toString(),
                  "--no-defaults",
                  "--skip-ssl",
                  "--socket=" + shortened(socket),
                  "--user=root",
                  "--execute=" + statement)
              .redirectErrorStream(true);
      command.environment().put("MYSQL_PWD", bank.stack().secrets().databaseRoot());
      Process client = command.start();
      String said =
          new String(
              client.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      if (!client.waitFor(20, TimeUnit.SECONDS) || client.exitValue() != 0) {
        throw new IllegalStateException(statement + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A socket's name may have about a hundred characters: seen from here it has fewer. */
  private static Path shortened(Path socket) {
    Path here = Path.of("").toAbsolutePath();
    return socket.startsWith(here) ? here.relativize(socket) : socket;
  }

  private static Path client(Path distributions) throws IOException {
    try (Stream<Path> found =
        Files.find(
            distributions,
            4,
            (file, attributes) ->
                List.of("mariadb", "mysql").contains(file.getFileName().toString())
                    && attributes.isRegularFile()
                    && file.toString().contains("/bin/"))) {
      return found
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no MariaDB client in " + distributions));
    }
  }
}
