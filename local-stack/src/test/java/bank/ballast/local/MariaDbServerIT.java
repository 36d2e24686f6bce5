package bank.ballast.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The database as the bank finds it: durable, closed to strangers, migrated module by module. */
class MariaDbServerIT {

  private static final Path HOME = Path.of("target/mariadb-it").toAbsolutePath();

  private static final StackSettings SETTINGS = TestSettings.in(HOME);
  private static final Secrets SECRETS = secretsIn(HOME);
  private static final MariaDbServer SERVER = new MariaDbServer(SETTINGS, SECRETS);

  private static Secrets secretsIn(Path folder) {
    try {
      return Secrets.in(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  static void start() throws Exception {
    // What a run that was cut short may have left.
    SERVER.stop();
    Folders.delete(HOME);
    SERVER.start();
  }

  @AfterAll
  static void stop() throws Exception {
    SERVER.stop();
  }

  @Test
  void keepsWhatItAnswered() throws Exception {
    assertEquals("1", variable("innodb_flush_log_at_trx_commit"));
    assertEquals("ON", variable("innodb_snapshot_isolation"));
    assertEquals("utf8mb4", variable("character_set_server"));
    assertEquals("+00:00", variable("time_zone"));
    assertEquals("127.0.0.1", variable("bind_address"));
  }

  @Test
  void knowsNoStrangerAndNoRootByNetwork() {
    assertThrows(SQLException.class, () -> connect("nobody", "").close());
    assertThrows(SQLException.class, () -> connect("", "").close());
    assertThrows(SQLException.class, () -> connect("root", "").close());
    assertThrows(SQLException.class, () -> connect("root", SECRETS.databaseRoot()).close());
    assertThrows(SQLException.class, () -> connect("ballast_app", "wrong").close());
  }

  @Test
  void leavesNoPasswordInFilesButItsOwn() throws Exception {
    assertFalse(Files.exists(SETTINGS.folder().resolve("run/mariadb-users.sql")));
    String log = Files.readString(SETTINGS.log(MariaDbServer.PROCESS));
    assertFalse(log.contains(SECRETS.databaseApplication()));
  }

  @Test
  void applicationAddsRowsButChangesOnlyWhatAMigrationGrants() throws Exception {
    Path ear =
        earWith(
            Map.of(
                "db/migration/rights/V1__books.sql",
                "CREATE TABLE rights_fixed (id INT PRIMARY KEY);"
                    + "CREATE TABLE rights_loose (id INT PRIMARY KEY);"
                    + "GRANT UPDATE ON rights_loose TO ${app};"));

    migrations().apply(ear);

    try (Connection app = connect("ballast_app", SECRETS.databaseApplication());
        Statement sql = app.createStatement()) {
      sql.execute("INSERT INTO rights_fixed VALUES (1)");
      sql.execute("INSERT INTO rights_loose VALUES (1)");
      assertEquals(1, sql.executeUpdate("UPDATE rights_loose SET id = 2"));
      assertRefused(sql, "UPDATE rights_fixed SET id = 2");
      assertRefused(sql, "DELETE FROM rights_fixed");
      assertRefused(sql, "DELETE FROM rights_loose");
      assertRefused(sql, "CREATE TABLE rights_more (id INT)");
      assertRefused(sql, "DROP TABLE rights_fixed");
    }
    try (Connection reader = connect(MariaDbServer.READER, SECRETS.databaseReader());
        Statement sql = reader.createStatement()) {
      assertTrue(sql.executeQuery("SELECT * FROM rights_fixed").next());
      assertRefused(sql, "INSERT INTO rights_fixed VALUES (2)");
      assertRefused(sql, "UPDATE rights_loose SET id = 3");
      assertRefused(sql, "DELETE FROM rights_loose");
      assertRefused(sql, "CREATE TABLE rights_more (id INT)");
    }
  }

  @Test
  void eachModuleHasAHistoryOfItsOwn() throws Exception {
    Map<String, String> scripts =
        Map.of(
            "db/migration/first/V1__a.sql", "CREATE TABLE first_a (id INT PRIMARY KEY);",
            "db/migration/first/V2__b.sql", "CREATE TABLE first_b (id INT PRIMARY KEY);",
            "db/migration/second/V1__a.sql", "CREATE TABLE second_a (id INT PRIMARY KEY);");

    assertEquals(Map.of("first", 2, "second", 1), migrations().apply(earWith(scripts)));
    assertEquals(Map.of("first", 0, "second", 0), migrations().apply(earWith(scripts)));
    try (Connection migrator = connect("ballast_migrator", SECRETS.databaseMigrator());
        Statement sql = migrator.createStatement();
        ResultSet versions =
            sql.executeQuery(
                "SELECT COUNT(*) FROM first_flyway_history WHERE version IN ('1', '2')")) {
      assertTrue(versions.next());
      assertEquals(2, versions.getInt(1));
    }
  }

  @Test
  void keepsDataAndRightsOverARestart() throws Exception {
    migrations()
        .apply(
            earWith(
                Map.of(
                    "db/migration/restart/V1__a.sql",
                    "CREATE TABLE restart_a (id INT PRIMARY KEY);"
                        + "GRANT UPDATE ON restart_a TO ${app};")));
    try (Connection app = connect("ballast_app", SECRETS.databaseApplication());
        Statement sql = app.createStatement()) {
      sql.execute("INSERT INTO restart_a VALUES (7)");
    }

    SERVER.stop();
    assertFalse(SERVER.isReady());
    SERVER.start();

    try (Connection app = connect("ballast_app", SECRETS.databaseApplication());
        Statement sql = app.createStatement()) {
      assertEquals(1, sql.executeUpdate("UPDATE restart_a SET id = 8 WHERE id = 7"));
    }
  }

  @Test
  void dataOfAnotherSeriesIsLeftAlone() throws Exception {
    Path mark = SETTINGS.folder().resolve("mariadb/mariadb_upgrade_info");
    String made = Files.readString(mark);
    SERVER.stop();
    try {
      Files.writeString(mark, "10.5.1-MariaDB");

      StackFailure failure = assertThrows(StackFailure.class, SERVER::start);

      assertTrue(String.valueOf(failure.getMessage()).contains("was made by MariaDB 10.5"));
    } finally {
      Files.writeString(mark, made);
      SERVER.start();
    }
  }

  @Test
  void aPlaceWithoutMariaDbIsNamed() throws Exception {
    Path empty = Files.createDirectories(HOME.resolve("empty"));
    StackSettings settings =
        StackSettings.of(HOME.resolve("other"), Map.of("BALLAST_MARIADB", empty.toString()));

    StackFailure failure =
        assertThrows(StackFailure.class, () -> new MariaDbServer(settings, SECRETS).start());

    assertTrue(String.valueOf(failure.getMessage()).startsWith("BALLAST_MARIADB is " + empty));
  }

  private static void assertRefused(Statement sql, String command) {
    SQLException refusal = assertThrows(SQLException.class, () -> sql.execute(command));
    // 1142: this command is denied to this user for this table.
    assertEquals(1142, refusal.getErrorCode(), command);
  }

  private static String variable(String name) throws SQLException, IOException {
    try (Connection connection = connect("ballast_app", SECRETS.databaseApplication());
        Statement sql = connection.createStatement();
        ResultSet row = sql.executeQuery("SHOW GLOBAL VARIABLES LIKE '" + name + "'")) {
      assertTrue(row.next(), name);
      return row.getString(2);
    }
  }

  private static Connection connect(String user, String password) throws SQLException {
    return DriverManager.getConnection(SETTINGS.databaseUrl("ballast"), user, password);
  }

  private static Migrations migrations() throws IOException {
    return new Migrations(
        SETTINGS.databaseUrl("ballast"),
        "ballast_migrator",
        SECRETS.databaseMigrator(),
        MariaDbServer.APPLICATION_USER);
  }

  private static Path earWith(Map<String, String> scripts) throws IOException {
    Path ear = Files.createTempFile(HOME, "test", ".ear");
    try (ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(ear))) {
      archive.putNextEntry(new ZipEntry("module.jar"));
      ZipOutputStream jar = new ZipOutputStream(archive);
      for (Map.Entry<String, String> script : scripts.entrySet()) {
        jar.putNextEntry(new ZipEntry(script.getKey()));
        jar.write(script.getValue().getBytes(StandardCharsets.UTF_8));
        jar.closeEntry();
      }
      jar.finish();
      archive.closeEntry();
    }
    return ear;
  }
}
