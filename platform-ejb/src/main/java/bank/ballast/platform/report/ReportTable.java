package bank.ballast.platform.report;

import bank.ballast.platform.ClientReport;
import bank.ballast.platform.Database;
import bank.ballast.platform.ReportingClient;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The table of reports. */
final class ReportTable {

  private static final String INSERT =
      "INSERT INTO platform_client_report (at, happened_at, platform, version, installation,"
          + " customer, kind, ms, detail) VALUES ";

  private static final String ROW =
      "(UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND, ?, ?, ?, ?, ?, ?, ?)";

  private static final String DELETE =
      "DELETE FROM platform_client_report WHERE at < UTC_TIMESTAMP(6) - INTERVAL ? SECOND"
          + " ORDER BY at LIMIT ?";

  private final Database database;

  ReportTable(Database database) {
    this.database = database;
  }

  void add(ReportingClient client, List<ClientReport> reports) throws SQLException {
    List<@Nullable Object> values = new ArrayList<>();
    for (ClientReport report : reports) {
      values.add(report.agoMillis() * 1000);
      values.add(word(client.platform()));
      values.add(client.version().toString());
      values.add(client.installation().toString());
      values.add(client.customer());
      values.add(word(report.kind()));
      values.add(report.millis());
      values.add(report.detail());
    }
    database.update(INSERT + String.join(", ", Collections.nCopies(reports.size(), ROW)), values);
  }

  /** Deletes what is older than that, some at a time, so that nobody waits for long. */
  int deleteOlderThan(Duration age, int atATime) throws SQLException {
    int all = 0;
    int some;
    do {
      some = database.update(DELETE, List.of(age.toSeconds(), atATime));
      all += some;
    } while (some == atATime);
    return all;
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
