package bank.ballast.platform.lease;

import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * The table of leases, as one holder sees it.
 *
 * <p>Taking and renewing is one conditional statement, judged by the database's clock: a reading
 * first and a writing after it would let two nodes find the same lease free.
 */
final class LeaseTable {

  // In this order: what stands to the left is changed when what stands to the right is computed.
  private static final String TAKE =
      "UPDATE platform_lease SET fence = IF(holder = ?, fence, fence + 1),"
          + " until_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, holder = ?"
          + " WHERE name = ? AND (holder = ? OR until_at <= UTC_TIMESTAMP(6))";

  private static final String FIRST =
      "INSERT IGNORE INTO platform_lease (name, holder, until_at, fence)"
          + " VALUES (?, '', UTC_TIMESTAMP(6), 0)";

  private static final String FENCE =
      "SELECT fence FROM platform_lease WHERE name = ? AND holder = ?";

  private static final String GIVE_BACK =
      "UPDATE platform_lease SET holder = '', until_at = UTC_TIMESTAMP(6) WHERE holder = ?";

  private final Database database;
  private final String holder;
  private final Duration lasts;
  private final Set<String> known = ConcurrentHashMap.newKeySet();

  /**
   * Leases for one holder.
   *
   * @param holder its name, of which there is never another one
   * @param lasts how long one is held without being renewed
   */
  LeaseTable(DataSource dataSource, String holder, Duration lasts) {
    this.database = new Database(dataSource);
    this.holder = holder;
    this.lasts = lasts;
  }

  /** Takes or renews a lease; the number under which it is held, or nothing. */
  OptionalLong take(String name) throws SQLException {
    if (known.add(name)) {
      database.update(FIRST, List.of(name));
    }
    long micros = TimeUnit.NANOSECONDS.toMicros(lasts.toNanos());
    if (database.update(TAKE, List.of(holder, micros, holder, name, holder)) == 0) {
      return OptionalLong.empty();
    }
    return database.rows(FENCE, List.of(name, holder), row -> row.getLong(1)).stream()
        .mapToLong(Long::longValue)
        .findFirst();
  }

  /** Leaves all that it holds to the others. */
  void giveBack() throws SQLException {
    database.update(GIVE_BACK, List.of(holder));
  }
}
