package bank.ballast.platform.day;

import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What was done for which day, and how far the rest has come. */
final class DayTable {

  private static final String LAST =
      "SELECT business_date, state FROM platform_day_work WHERE work = ?"
          + " ORDER BY business_date DESC LIMIT 1";

  private static final String BEGIN =
      "INSERT IGNORE INTO platform_day_work (work, business_date, state, begun_at)"
          + " VALUES (?, ?, 'BEGUN', UTC_TIMESTAMP(6))";

  private static final String CUT =
      "INSERT IGNORE INTO platform_day_part (work, business_date, part, last_key, done, ended)"
          + " VALUES (?, ?, ?, '', 0, FALSE)";

  private static final String PARTS =
      "SELECT part FROM platform_day_part WHERE work = ? AND business_date = ?" + " ORDER BY part";

  private static final String PLACE =
      "SELECT last_key, ended FROM platform_day_part"
          + " WHERE work = ? AND business_date = ? AND part = ?";

  // Only from where it was left: of two that run the same part, one stops here.
  private static final String ADVANCE =
      "UPDATE platform_day_part SET last_key = ?, done = done + ?, ended = ?"
          + " WHERE work = ? AND business_date = ? AND part = ? AND last_key = ? AND NOT ended";

  private static final String END =
      "UPDATE platform_day_work SET state = 'DONE', ended_at = UTC_TIMESTAMP(6)"
          + " WHERE work = ? AND business_date = ? AND state = 'BEGUN'"
          + " AND EXISTS (SELECT 1 FROM platform_day_part p WHERE p.work = platform_day_work.work"
          + " AND p.business_date = platform_day_work.business_date)"
          + " AND NOT EXISTS (SELECT 1 FROM platform_day_part p"
          + " WHERE p.work = platform_day_work.work"
          + " AND p.business_date = platform_day_work.business_date AND NOT p.ended)";

  private final Database database;

  DayTable(Database database) {
    this.database = database;
  }

  /** The latest day that was begun. */
  record Last(LocalDate day, boolean done) {}

  /** Where a part was left. */
  record Place(String lastKey, boolean ended) {}

  Optional<Last> last(String work) throws SQLException {
    return database
        .rows(
            LAST,
            List.of(work),
            row ->
                new Last(
                    row.getObject("business_date", LocalDate.class),
                    row.getString("state").equals("DONE")))
        .stream()
        .findFirst();
  }

  /** Begins a day, cut into parts; one that was begun stays as it was cut. */
  void begin(String work, LocalDate day, int parts) throws SQLException {
    database.update(BEGIN, List.of(work, day));
    for (int part = 0; part < parts; part++) {
      database.update(CUT, List.of(work, day, part));
    }
  }

  /** How many parts a day was cut into. */
  int parts(String work, LocalDate day) throws SQLException {
    return database.rows(PARTS, List.of(work, day), row -> row.getInt(1)).size();
  }

  Place place(String work, LocalDate day, int part) throws SQLException {
    return database
        .rows(
            PLACE,
            List.of(work, day, part),
            row -> new Place(row.getString("last_key"), row.getBoolean("ended")))
        .get(0);
  }

  /** Notes how far a part has come; no where somebody else has taken it further. */
  boolean advance(
      String work, LocalDate day, int part, String from, String lastKey, int more, boolean ended)
      throws SQLException {
    return database.update(ADVANCE, List.of(lastKey, more, ended, work, day, part, from)) == 1;
  }

  /** Notes that all parts are done, if they are. */
  boolean end(String work, LocalDate day) throws SQLException {
    return database.update(END, List.of(work, day)) == 1;
  }
}
