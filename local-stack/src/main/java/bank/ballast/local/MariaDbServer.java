package bank.ballast.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A MariaDB of one's own, out of Maven's repository or installed on the machine. A commit that it
 * answered is on the disk. Where the installation can read binary logs, it keeps one.
 *
 * <p>It holds the databases {@code ballast} and {@code keycloak}, and these users: {@code
 * ballast_migrator} (tables and grants), {@code ballast_app} (reads and inserts; more only where a
 * migration grants it), {@code ballast_reader} (reads), {@code keycloak}, {@code ballast_backup}
 * (reads both, from this machine).
 */
public final class MariaDbServer {

  /** Where a release's tables are tried before the bank's own ones are touched. */
  static final String TRIAL = "ballast_trial";

  static final String PROCESS = "mariadb";

  /** The application's user, as a migration's {@code ${app}} spells it. */
  public static final String APPLICATION_USER = "'ballast_app'@'%'";

  /** Without a network address: this name stands for the socket. */
  private static final String BACKUP_USER = "'ballast_backup'@'localhost'";

  /** The user who may only read: for looking into the books without a way to change them. */
  public static final String READER = "ballast_reader";

  private static final Duration START = Duration.ofSeconds(90);
  private static final Duration STOP = Duration.ofSeconds(60);
  private static final Duration INSTALL = Duration.ofMinutes(3);

  private final StackSettings settings;
  private final Secrets secrets;
  private final Path data;
  private final String process;

  /** One for these settings; nothing runs yet. */
  public MariaDbServer(StackSettings settings, Secrets secrets) {
    this(settings, secrets, settings.folder().resolve("mariadb"), PROCESS);
  }

  private MariaDbServer(StackSettings settings, Secrets secrets, Path data, String process) {
    this.settings = settings;
    this.secrets = secrets;
    this.data = data;
    this.process = process;
  }

  /** One beside the bank's own, with data that is yet to take its place. It keeps no log. */
  static MariaDbServer of(StackSettings settings, Secrets secrets, Path data) {
    return new MariaDbServer(settings, secrets, data, data.getFileName().toString());
  }

  /** Where its data is; its socket is {@code mysql.sock} there. */
  Path data() {
    return data;
  }

  /** Starts it, making its data folder where there is none, and returns when it serves. */
  public void start() throws IOException, InterruptedException {
    MariaDbInstallation installation = MariaDbInstallation.of(settings);
    if (!Files.isDirectory(data)) {
      requireNothingAside();
      install(installation);
    }
    installation.requireFits(data);
    Path setUp = settings.folder().resolve("run").resolve(process + "-users.sql");
    PrivateFiles.write(setUp, users(installation));
    Path log = settings.log(process);
    try {
      DetachedProcess started =
          DetachedProcess.start(
              command(installation, setUp), Map.of(), data, log, settings.pidFile(process));
      new Waiting().until(this::isReady, started, "MariaDB", log, START);
    } finally {
      Files.deleteIfExists(setUp);
    }
  }

  /** Nobody finds an empty bank because the power failed while a restore put data in its place. */
  private void requireNothingAside() throws IOException {
    Files.createDirectories(settings.folder());
    try (DirectoryStream<Path> aside =
        Files.newDirectoryStream(settings.folder(), data.getFileName() + ".before-*")) {
      for (Path before : aside) {
        throw new StackFailure(
            ("There is no data in %s, but what a restore moved aside is in %s: run the restore"
                    + " again, or move that back.")
                .formatted(data, before));
      }
    }
  }

  /** Ends it cleanly, where it runs. */
  public void stop() throws IOException {
    Optional<DetachedProcess> running = DetachedProcess.running(settings.pidFile(process));
    if (running.isPresent()) {
      running.get().stop(STOP);
    }
  }

  /** Whether it serves. */
  public boolean isReady() {
    try (Connection connection =
        DriverManager.getConnection(
            settings.databaseUrl("ballast") + "?connectTimeout=2000",
            "ballast_migrator",
            secrets.databaseMigrator())) {
      return connection.isValid(2);
    } catch (SQLException | IOException e) {
      return false;
    }
  }

  /** Of its own: a server that starts deletes in a shared one what another is just using. */
  private Path temporary() throws IOException {
    return Files.createDirectories(settings.folder().resolve("tmp"));
  }

  private void install(MariaDbInstallation installation) throws IOException, InterruptedException {
    Path fresh = data.resolveSibling(data.getFileName() + ".part");
    Folders.delete(fresh);
    Path log = settings.log("mariadb-install");
    Files.createDirectories(log.getParent());
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.program("mariadb-install-db"),
                "--no-defaults",
                "--basedir=" + installation.base(),
                "--datadir=" + fresh,
                "--tmpdir=" + temporary(),
                "--skip-test-db",
                "--skip-name-resolve",
                "--auth-root-authentication-method=normal"));
    asRootIfRoot(command);
    Process install =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!install.waitFor(INSTALL.toSeconds(), TimeUnit.SECONDS) || install.exitValue() != 0) {
        throw new StackFailure("MariaDB's data folder could not be made. The log is " + log);
      }
    } finally {
      install.descendants().forEach(ProcessHandle::destroyForcibly);
      install.destroyForcibly();
    }
    if (keepsLog(installation)) {
      // What is logged there goes with other data, and must not seem to follow from this.
      BinaryLog.of(settings).moveAside();
    }
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
  }

  private boolean keepsLog(MariaDbInstallation installation) {
    return process.equals(PROCESS) && installation.recoversToAMoment();
  }

  private List<String> command(MariaDbInstallation installation, Path setUp) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                installation.program("mariadbd"),
                "--no-defaults",
                "--basedir=" + installation.base(),
                "--datadir=" + data,
                "--tmpdir=" + temporary(),
                "--port=" + settings.databasePort(),
                "--bind-address=127.0.0.1",
                // Relative to the data folder: a path may be longer than a socket's name can be.
                "--socket=mysql.sock",
                "--pid-file=mariadbd.pid",
                "--init-file=" + setUp,
                "--skip-name-resolve",
                // It listens to this machine alone. Left on, each start would first make a new key
                // for TLS, which takes several seconds of a processor.
                "--skip-ssl",
                "--local-infile=OFF",
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_uca1400_ai_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-snapshot-isolation=ON",
                "--innodb-buffer-pool-size=" + settings.databaseMemory() + "M",
                "--innodb-log-file-size=256M",
                "--max-connections=300",
                "--max-allowed-packet=64M"));
    if (keepsLog(installation)) {
      command.addAll(BinaryLog.of(settings).options());
    }
    asRootIfRoot(command);
    return command;
  }

  /** MariaDB refuses to run as root unless told that this is meant; in a container it often is. */
  private static void asRootIfRoot(List<String> command) {
    if ("root".equals(System.getProperty("user.name"))) {
      command.add("--user=root");
    }
  }

  /**
   * Run by MariaDB itself at each start, before it listens; one statement a line. The passwords
   * stand in a file for the moment that this takes, in a form that their alphabet can't break.
   */
  private String users(MariaDbInstallation installation) throws IOException {
    return String.join(
        "\n",
        // A replayed log must not bring passwords back that were changed since.
        "SET sql_log_bin = 0;",
        // The anonymous user would be picked before ours; root is for the socket alone.
        "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <> 'localhost');",
        "FLUSH PRIVILEGES;",
        "ALTER USER 'root'@'localhost' IDENTIFIED BY '" + secrets.databaseRoot() + "';",
        "CREATE DATABASE IF NOT EXISTS ballast;",
        "CREATE DATABASE IF NOT EXISTS keycloak;",
        "CREATE DATABASE IF NOT EXISTS %s;".formatted(TRIAL),
        user("'ballast_migrator'@'%'", secrets.databaseMigrator()),
        user(APPLICATION_USER, secrets.databaseApplication()),
        user("'" + READER + "'@'%'", secrets.databaseReader()),
        user("'keycloak'@'%'", secrets.databaseKeycloak()),
        "GRANT ALL PRIVILEGES ON ballast.* TO 'ballast_migrator'@'%' WITH GRANT OPTION;",
        "GRANT SELECT, INSERT ON ballast.* TO " + APPLICATION_USER + ";",
        "GRANT ALL PRIVILEGES ON %s.* TO 'ballast_migrator'@'%%' WITH GRANT OPTION;"
            .formatted(TRIAL),
        "GRANT SELECT, INSERT ON %s.* TO %s;".formatted(TRIAL, APPLICATION_USER),
        "GRANT SELECT ON ballast.* TO '" + READER + "'@'%';",
        "GRANT ALL PRIVILEGES ON keycloak.* TO 'keycloak'@'%';",
        user(BACKUP_USER, secrets.databaseBackup()),
        "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON ballast.* TO " + BACKUP_USER + ";",
        "GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON keycloak.* TO " + BACKUP_USER + ";",
        installation.recoversToAMoment()
            ? "GRANT RELOAD, PROCESS, LOCK TABLES, BINLOG MONITOR ON *.* TO " + BACKUP_USER + ";"
            : "",
        "");
  }

  private static String user(String name, String password) {
    // Two steps, because the tables that a migration granted to a user outlive the password.
    return "CREATE USER IF NOT EXISTS %s;%nALTER USER %s IDENTIFIED BY '%s';"
        .formatted(name, name, password);
  }
}
