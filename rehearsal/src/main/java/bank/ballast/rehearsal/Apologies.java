package bank.ballast.rehearsal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Whom the bank told that they were let down, by its own record. */
final class Apologies {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long LOOK_EVERY_MILLIS = 500;

  private final DataSource reader;

  Apologies(DataSource reader) {
    this.reader = reader;
  }

  /**
   * Waits until all of these were told, but no longer than the bank has for it.
   *
   * @param about a release's id, or platform and version of an app
   * @param since what was told before was about something else
   * @return when each was told, by subject; who is missing was not
   */
  Map<String, Instant> to(Set<String> customers, String about, Instant since)
      throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    Map<String, Instant> told = told(about, since);
    while (!told.keySet().containsAll(customers) && Instant.now().isBefore(end)) {
      Thread.sleep(LOOK_EVERY_MILLIS);
      told = told(about, since);
    }
    return told;
  }

  private Map<String, Instant> told(String about, Instant since) throws SQLException {
    Map<String, Instant> told = new HashMap<>();
    try (Connection connection = reader.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "SELECT c.subject, t.told_at FROM operations_touched_customer t"
                    + " JOIN operations_touched_incident i ON i.incident = t.incident"
                    + " JOIN accounts_customer c ON c.id = t.customer_id"
                    + " WHERE ? IN (i.release_id, i.app_version) AND t.told_at >= ?")) {
      query.setString(1, about);
      query.setObject(2, LocalDateTime.ofInstant(since, ZoneOffset.UTC));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          told.put(
              rows.getString(1), rows.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC));
        }
      }
    }
    return told;
  }
}
