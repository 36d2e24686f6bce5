package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What clients report, read from the bank's table as it comes in. Reads only; where the database is
 * away it says nothing, and goes on where it was.
 */
public final class ReportFeed {

  /** A row may become visible this long after one with a higher id. */
  private static final long LATE_MILLIS = 10_000;

  private static final String NEW_ONES =
      """
      SELECT id, happened_at, platform, version, installation, customer, kind, detail, ms
      FROM platform_client_report WHERE id > ? ORDER BY id LIMIT 2000\
      """;

  private static final String LAST = "SELECT COALESCE(MAX(id), 0) FROM platform_client_report";

  private final String url;
  private final Properties properties = new Properties();
  private final Map<Long, Long> seen = new LinkedHashMap<>();
  private long floor = -1;

  /** The table in one database, for a user who may read it. */
  public ReportFeed(String url, String user, String password) {
    this.url = url;
    properties.put("user", user);
    properties.put("password", password);
    // A database that hangs is one that is away.
    properties.put("connectTimeout", "2000");
    properties.put("socketTimeout", "3000");
  }

  /**
   * One report.
   *
   * @param at when it happened, as far as the client's own account of it can be trusted
   * @param customer who was signed in; null where nobody was
   * @param kind {@code crash}, {@code log-in-failed}, {@code failed-connection}, {@code app-start},
   *     {@code screen}
   * @param millis how long a start or a screen took
   */
  public record Report(
      Instant at,
      String platform,
      String version,
      String installation,
      @Nullable String customer,
      String kind,
      @Nullable String detail,
      @Nullable Integer millis) {

    private static final Set<String> BAD = Set.of("crash", "log-in-failed", "failed-connection");

    /** Whether something went wrong; starts and screens only tell how long they took. */
    public boolean isBad() {
      return BAD.contains(kind);
    }

    /** What it tells the time of, as people call it; null where it tells no time. */
    @Nullable String timed() {
      if (millis == null) {
        return null;
      }
      return switch (kind) {
        case "app-start" -> "app start";
        case "screen" -> "app screen";
        default -> null;
      };
    }

    /** The customer, else the device. */
    public String who() {
      return customer == null ? installation : customer;
    }

    /** The same report, of somebody who is known to use this device; its own word goes first. */
    public Report by(@Nullable String owner) {
      return customer != null || owner == null
          ? this
          : new Report(at, platform, version, installation, owner, kind, detail, millis);
    }

    /** What the client met, as those want it who judge harms. */
    public Met met() {
      return new Met(
          who(),
          at.toString(),
          Harm.SEEN_BY_CLIENT,
          "",
          "",
          0,
          kind,
          platform,
          version,
          customer == null);
    }
  }

  /** Those that came since this was asked last; none that were there before the first time. */
  public List<Report> take() throws SQLException {
    List<Report> reports = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, properties)) {
      if (floor < 0) {
        floor = last(connection);
      }
      try (PreparedStatement statement = connection.prepareStatement(NEW_ONES)) {
        statement.setLong(1, floor);
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            if (seen.putIfAbsent(rows.getLong(1), System.currentTimeMillis()) == null) {
              reports.add(report(rows));
            }
          }
        }
      }
    }
    forgetOldOnes();
    return reports;
  }

  private void forgetOldOnes() {
    long now = System.currentTimeMillis();
    seen.entrySet()
        .removeIf(
            one -> {
              boolean old = now - one.getValue() > LATE_MILLIS;
              floor = old ? Math.max(floor, one.getKey()) : floor;
              return old;
            });
  }

  private static long last(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LAST);
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  private static Report report(ResultSet row) throws SQLException {
    return new Report(
        row.getObject(2, LocalDateTime.class).toInstant(ZoneOffset.UTC),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, Integer.class));
  }
}
