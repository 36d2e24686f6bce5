package bank.ballast.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills a new data folder from a backup, with the programs of the server that is to run on it. */
final class Filling {

  private final StackSettings settings;
  private final Secrets secrets;
  private final MariaDbInstallation installation;
  private final MariaDbServer server;

  Filling(
      StackSettings settings,
      Secrets secrets,
      MariaDbInstallation installation,
      MariaDbServer server) {
    this.settings = settings;
    this.secrets = secrets;
    this.installation = installation;
    this.server = server;
  }

  /** Fills the folder from a backup, with the server up at the end. */
  void fill(BackupReader backup, StepListener listener, BackupProgress progress)
      throws IOException, InterruptedException {
    Steps steps = new Steps(listener);
    switch (backup.manifest().form()) {
      case SQL -> {
        steps.run("New MariaDB", server::start);
        steps.run("Data loaded", () -> load(backup, progress));
        steps.run("Rights granted", () -> grant(backup));
      }
      case FILES -> {
        steps.run("Files unpacked", () -> unpack(backup, progress));
        steps.run("Files made whole", () -> prepare(backup.manifest()));
        steps.run("MariaDB", server::start);
      }
    }
  }

  private void load(BackupReader backup, BackupProgress progress)
      throws IOException, InterruptedException {
    try (ClientLogIn logIn = ClientLogIn.root(settings, secrets);
        MariaDbTool client = client(logIn);
        CountedInput data =
            new CountedInput(
                backup.data(),
                done -> progress.bytes("loading", done, backup.manifest().bytes()))) {
      client.feed(data);
    }
  }

  private void grant(BackupReader backup) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(
                settings.databaseUrl("ballast"), "ballast_migrator", secrets.databaseMigrator());
        Statement statement = connection.createStatement()) {
      for (String grant : backup.text(Backup.GRANTS).lines().toList()) {
        statement.execute(grant);
      }
    } catch (SQLException e) {
      throw new StackFailure("A right could not be granted: " + e.getMessage(), e);
    }
  }

  private void unpack(BackupReader backup, BackupProgress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(server.data());
    try (MariaDbTool mbstream =
            MariaDbTool.start(
                List.of(installation.program("mbstream"), "-x", "-C", server.data().toString()),
                server.data(),
                settings.log("restore"));
        CountedInput data =
            new CountedInput(
                backup.data(),
                done -> progress.bytes("unpacking", done, backup.manifest().bytes()))) {
      mbstream.feed(data);
    }
  }

  private void prepare(BackupManifest manifest) throws IOException, InterruptedException {
    try (MariaDbTool tool =
        MariaDbTool.start(
            List.of(
                installation.program("mariadb-backup"),
                "--prepare",
                "--target-dir=" + server.data()),
            server.data(),
            settings.log("restore"))) {
      tool.finish();
    }
    // As the server itself marks what it makes; later starts look for it.
    Files.writeString(
        server.data().resolve(MariaDbInstallation.MADE_WITH.get(1)), manifest.server());
  }

  /**
   * Repeats what a binary log holds from the end of a backup up to a moment.
   *
   * @param until in whole seconds; what was acknowledged before it is repeated
   */
  void replay(BackupManifest from, List<Path> logs, Instant until)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.program("mariadb-binlog"),
                "--no-defaults",
                // The rows are enough; the statements' own texts are comments that a client trips
                // on.
                "--skip-annotate-row-events",
                "--start-position=" + from.logPosition(),
                // In this program's own time zone, which is UTC.
                "--stop-datetime=" + until.toString().replace('T', ' ').replace("Z", "")));
    logs.forEach(file -> command.add(file.toAbsolutePath().toString()));
    try (ClientLogIn logIn = ClientLogIn.root(settings, secrets);
        MariaDbTool reader =
            MariaDbTool.start(command, server.data(), settings.log("restore-log"));
        MariaDbTool client = client(logIn, "--binary-mode")) {
      client.feed(reader.output());
      reader.finish();
    }
  }

  private MariaDbTool client(ClientLogIn logIn, String... more) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.program("mariadb"),
                logIn.argument(),
                "--socket=mysql.sock",
                "--skip-ssl",
                "--default-character-set=utf8mb4",
                "--max-allowed-packet=64M"));
    command.addAll(List.of(more));
    return MariaDbTool.start(command, server.data(), settings.log("restore"));
  }
}
