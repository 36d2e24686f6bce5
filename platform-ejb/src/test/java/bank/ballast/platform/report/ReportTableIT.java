package bank.ballast.platform.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.ClientReport;
import bank.ballast.platform.ClientReportKind;
import bank.ballast.platform.Database;
import bank.ballast.platform.ReportingClient;
import bank.ballast.platform.database.PlatformServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Reports as rows. */
@ExtendWith(PlatformServer.class)
class ReportTableIT {

  private static final String OLD =
      "INSERT INTO platform_client_report (at, happened_at, platform, version, installation, kind)"
          + " VALUES (UTC_TIMESTAMP(6) - INTERVAL ? DAY, UTC_TIMESTAMP(6), 'ios', '1', ?, 'crash')";

  private final Database database;
  private final ReportTable table;
  private final UUID installation = UUID.randomUUID();

  ReportTableIT(MariaDbPoolDataSource dataSource) {
    database = new Database(dataSource);
    table = new ReportTable(database);
  }

  @Test
  void keepsWhatWasSaidAndWhenItHappened() throws Exception {
    table.add(
        client("someone"),
        List.of(
            new ClientReport(ClientReportKind.SCREEN, 0, 240, "home"),
            new ClientReport(ClientReportKind.LOG_IN_FAILED, 60_000, null, null)));

    assertEquals(
        List.of("ios 2.1.0 someone screen 240 home 0", "ios 2.1.0 someone log-in-failed - - 60"),
        rows());
  }

  @Test
  void onlyOldOnesAreDeletedHoweverManyAtATime() throws Exception {
    for (int i = 0; i < 5; i++) {
      database.update(OLD, List.of(31, installation.toString()));
    }
    database.update(OLD, List.of(29, installation.toString()));

    assertTrue(table.deleteOlderThan(Duration.ofDays(30), 2) >= 5);
    assertEquals(1, rows().size());
  }

  @Test
  void whatWasReportedIsChangedByNobody() {
    assertThrows(
        SQLException.class,
        () -> database.update("UPDATE platform_client_report SET ms = 1", List.of()));
  }

  private ReportingClient client(String customer) {
    AppVersion version = Objects.requireNonNull(AppVersion.parse("2.1.0"));
    return new ReportingClient(AppPlatform.IOS, version, installation, customer);
  }

  private List<String> rows() throws SQLException {
    return database.rows(
        "SELECT CONCAT_WS(' ', platform, version, COALESCE(customer, '-'), kind,"
            + " COALESCE(ms, '-'), COALESCE(detail, '-'),"
            + " TIMESTAMPDIFF(SECOND, happened_at, at))"
            + " FROM platform_client_report WHERE installation = ? ORDER BY id",
        List.of(installation.toString()),
        row -> Objects.requireNonNull(row.getString(1)));
  }
}
