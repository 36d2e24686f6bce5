package bank.ballast.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;

/** Has a running bank do what it does for each business day, for some days that are over. */
final class WorkedDays {

  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final Duration GLANCE = Duration.ofMillis(200);

  private final Connection migrator;
  private final LocalDate last;
  private final int days;

  /**
   * Some days up to one.
   *
   * @param days how many; the first of them warms up, the others are measured
   */
  WorkedDays(Connection migrator, LocalDate last, int days) {
    this.migrator = migrator;
    this.last = last;
    this.days = days;
  }

  /** Has a work done for all of the days, as if they had been missed; the mean of a day. */
  double seconds(String work) throws SQLException, InterruptedException {
    long begun = System.nanoTime();
    setBack(work);
    String done =
        "SELECT COUNT(*) FROM platform_day_work WHERE work = '%s' AND business_date = '%s'"
                .formatted(work, last)
            + " AND state = 'DONE'";
    while (number(migrator, done) == 0) {
      if (System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IllegalStateException(work + " is not done after " + PATIENCE);
      }
      Thread.sleep(GLANCE.toMillis());
    }
    return number(
            migrator,
            "SELECT AVG(TIMESTAMPDIFF(MICROSECOND, begun_at, ended_at)) FROM platform_day_work"
                + " WHERE work = '%s' AND business_date > '%s'"
                    .formatted(work, last.minusDays(days - 1)))
        / 1e6;
  }

  private void setBack(String work) throws SQLException {
    try (Statement back = migrator.createStatement()) {
      back.execute("DELETE FROM platform_day_part WHERE work = '" + work + "'");
      back.execute("DELETE FROM platform_day_work WHERE work = '" + work + "'");
      back.execute(
          "INSERT INTO platform_day_work (work, business_date, state, begun_at, ended_at)"
              + " VALUES ('%s', '%s', 'DONE', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6))"
                  .formatted(work, last.minusDays(days)));
    }
  }

  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
