package bank.ballast.platform.flag;

import bank.ballast.platform.ChangeFlag;
import bank.ballast.platform.Database;
import bank.ballast.platform.Feature;
import bank.ballast.platform.FlagView;
import bank.ballast.platform.Share;
import bank.ballast.platform.revision.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The tables of flags, and of the releases that tell how old they are. */
final class FlagTable {

  static final String NAME = "flags";

  /** One that is older than this many releases has stayed too long. */
  private static final int MOST_RELEASES = 2;

  private static final String ALL =
      "SELECT f.flag, f.purpose, f.introduced, f.enabled, f.share, f.staff, f.apps, f.changed_at,"
          + " f.changed_by, (SELECT COUNT(*) FROM platform_release r"
          + " WHERE r.at > f.introduced_at AND r.release_id <> f.introduced) AS releases"
          + " FROM platform_flag f ORDER BY f.flag";

  private static final String INTRODUCE =
      "INSERT IGNORE INTO platform_flag (flag, purpose, introduced, introduced_at, enabled, share,"
          + " staff, apps, changed_at, changed_by)"
          + " VALUES (?, ?, ?, UTC_TIMESTAMP(6), ?, ?, 0, '', UTC_TIMESTAMP(6), ?)";

  private static final String RELEASED =
      "INSERT IGNORE INTO platform_release (release_id, at)"
          + " SELECT ?, UTC_TIMESTAMP(6) FROM DUAL"
          + " WHERE NOT EXISTS (SELECT 1 FROM platform_release WHERE release_id = ?)";

  private static final String CHANGE =
      "UPDATE platform_flag SET enabled = ?, share = ?, staff = ?, apps = ?, changed_at = ?,"
          + " changed_by = ? WHERE flag = ?";

  private final Database database;

  FlagTable(Database database) {
    this.database = database;
  }

  List<FlagView> all() throws SQLException {
    return database.rows(ALL, List.of(), FlagTable::view);
  }

  /** Makes the row of a flag that has none. */
  void introduce(Feature feature, String release) throws SQLException {
    int share = feature.atFirst() ? Share.ALL : 0;
    database.update(
        INTRODUCE,
        List.of(feature.flag(), feature.purpose(), release, feature.atFirst(), share, release));
  }

  /** Notes that a release serves everybody. */
  void released(String release) throws SQLException {
    database.update(RELEASED, List.of(release, release));
  }

  /** Changes a flag, and tells all nodes; false where there is none. */
  boolean change(ChangeFlag change, Instant now, String actor) throws SQLException {
    int changed =
        database.update(
            CHANGE,
            List.of(
                change.on(),
                change.share(),
                change.staff(),
                AppRanges.text(change.apps()),
                now,
                actor,
                change.flag()));
    Revisions.changed(database, NAME);
    return changed == 1;
  }

  /** Whether a flag has stayed longer than it should. */
  static boolean dueForRemoval(String flag, int releases) {
    return releases > MOST_RELEASES
        && Arrays.stream(Feature.values())
            .noneMatch(feature -> feature.stays() && feature.flag().equals(flag));
  }

  private static FlagView view(ResultSet row) throws SQLException {
    int releases = row.getInt("releases");
    String flag = text(row, "flag");
    return new FlagView(
        flag,
        text(row, "purpose"),
        text(row, "introduced"),
        releases,
        dueForRemoval(flag, releases),
        row.getBoolean("enabled"),
        row.getInt("share"),
        row.getBoolean("staff"),
        AppRanges.read(text(row, "apps")),
        Database.instant(row, "changed_at"),
        text(row, "changed_by"));
  }

  private static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column));
  }
}
