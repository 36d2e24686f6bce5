package bank.ballast.local;

import bank.ballast.local.BackupManifest.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a backup of a bank that runs: both databases as they were at one moment, the rights of the
 * application's user, and the secrets that Keycloak's database is of no use without.
 *
 * <p>With an installation that has mariadb-backup the data is the server's own files, and the place
 * in its binary log is noted; otherwise it is SQL, both databases in one snapshot.
 */
public final class Backup {

  static final String GRANTS = "grants.sql";
  static final String SECRETS = "secrets.properties";

  private static final String SOCKET = "--socket=mysql.sock";
  private static final Pattern LOG_PLACE = Pattern.compile("filename '([^']+)', position '(\\d+)'");

  private final StackSettings settings;
  private final Secrets secrets;
  private final MariaDbServer server;

  /** Of the bank with these settings. */
  public Backup(StackSettings settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.server = new MariaDbServer(settings, secrets);
  }

  /** Where a backup goes that is given no place. */
  public Path usualFile() {
    return settings.home().resolve("backups").resolve("ballast-" + Stamp.now() + ".zip");
  }

  /**
   * Takes one.
   *
   * @param file where it goes; must not be there yet
   * @param asSql whether to write SQL, which any series of MariaDB takes, in any case
   * @throws StackFailure where it can't be taken; then nothing is left of it
   */
  public BackupManifest take(Path file, boolean asSql, BackupProgress progress)
      throws IOException, InterruptedException {
    if (!server.isReady()) {
      throw new StackFailure("The bank's database does not run: ./bank up first.");
    }
    MariaDbInstallation installation = MariaDbInstallation.of(settings);
    installation.requireFits(server.data());
    Form form = installation.recoversToAMoment() && !asSql ? Form.FILES : Form.SQL;
    Path log = settings.log("backup");
    try (BackupWriter writer = BackupWriter.to(file.toAbsolutePath());
        ClientLogIn logIn = ClientLogIn.backup(settings, secrets)) {
      writer.write(SECRETS, secrets.heldByKeycloak());
      writer.write(GRANTS, grants());
      // Taken before the snapshot is: what was acknowledged until now is in it.
      Instant moment = Instant.now();
      long bytes;
      try (MariaDbTool tool =
          MariaDbTool.start(command(installation, form, logIn), server.data(), log)) {
        bytes =
            writer.write(form.part(), tool.output(), done -> progress.bytes("backing up", done, 0));
        tool.finish();
      }
      String said = Files.readString(log);
      Matcher place = LOG_PLACE.matcher(form == Form.FILES ? said : "");
      boolean logged = place.find();
      BackupManifest manifest =
          new BackupManifest(
              form,
              moment,
              Instant.now(),
              version(),
              bytes,
              logged ? place.group(1) : null,
              logged ? Long.parseLong(place.group(2)) : 0,
              writer.digests());
      writer.complete(manifest);
      return manifest;
    } catch (IOException e) {
      throw new StackFailure(
          "No backup was taken: %s. Nothing is left of it.".formatted(e.getMessage()), e);
    }
  }

  private List<String> command(MariaDbInstallation installation, Form form, ClientLogIn logIn) {
    return switch (form) {
      case SQL ->
          List.of(
              installation.program("mariadb-dump"),
              logIn.argument(),
              SOCKET,
              "--skip-ssl",
              // One transaction over both databases: all of it is of one moment.
              "--single-transaction",
              "--quick",
              "--hex-blob",
              "--routines",
              "--events",
              "--default-character-set=utf8mb4",
              "--max-allowed-packet=64M",
              "--databases",
              "ballast",
              "keycloak");
      case FILES ->
          List.of(
              installation.program("mariadb-backup"),
              logIn.argument(),
              "--backup",
              "--stream=mbstream",
              "--datadir=" + server.data(),
              SOCKET,
              "--skip-ssl");
    };
  }

  /** What migrations granted to the application's user: a dump of databases holds no rights. */
  private String grants() throws IOException {
    StringBuilder grants = new StringBuilder();
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SHOW GRANTS")) {
      while (rows.next()) {
        String grant = rows.getString(1);
        // That line makes the user, with the password of this set-up; the server has done so.
        if (!grant.startsWith("GRANT USAGE ON *.*")) {
          grants.append(grant).append(";\n");
        }
      }
    } catch (SQLException e) {
      throw new IOException(e);
    }
    return grants.toString();
  }

  private String version() throws IOException {
    try (Connection connection = connect()) {
      return connection.getMetaData().getDatabaseProductVersion();
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private Connection connect() throws SQLException, IOException {
    return DriverManager.getConnection(
        settings.databaseUrl("ballast"), "ballast_app", secrets.databaseApplication());
  }
}
