package bank.ballast.platform.app;

import bank.ballast.platform.AppPlatform;
import bank.ballast.platform.AppVersion;
import bank.ballast.platform.AppVersionRule;
import bank.ballast.platform.AppVersionState;
import bank.ballast.platform.Database;
import bank.ballast.platform.revision.Revisions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table of decisions about versions. */
final class AppVersionTable {

  static final String NAME = "app-versions";

  private static final String ALL =
      "SELECT platform, version, and_older, state, share, use_version, reason, changed_at,"
          + " changed_by FROM platform_app_version";

  private static final String PUT =
      "INSERT INTO platform_app_version (platform, version_key, version, and_older, state, share,"
          + " use_version, reason, changed_at, changed_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          + " ON DUPLICATE KEY UPDATE version = VALUE(version), and_older = VALUE(and_older),"
          + " state = VALUE(state), share = VALUE(share), use_version = VALUE(use_version),"
          + " reason = VALUE(reason), changed_at = VALUE(changed_at),"
          + " changed_by = VALUE(changed_by)";

  private final Database database;

  AppVersionTable(Database database) {
    this.database = database;
  }

  /** By platform, the newest version first. */
  List<AppVersionRule> all() throws SQLException {
    return database.rows(ALL, List.of(), AppVersionTable::rule).stream()
        .flatMap(Optional::stream)
        .sorted(
            Comparator.comparing(AppVersionRule::platform)
                .thenComparing(AppVersionRule::version, Comparator.reverseOrder()))
        .toList();
  }

  /** Keeps a decision, and tells all nodes. */
  void put(AppVersionRule rule) throws SQLException {
    database.update(
        PUT,
        Arrays.asList(
            rule.platform().name().toLowerCase(Locale.ROOT),
            rule.version().key(),
            rule.version().toString(),
            rule.andOlder(),
            rule.state().name(),
            rule.share(),
            rule.use() == null ? null : rule.use().toString(),
            rule.reason(),
            rule.changedAt(),
            rule.changedBy()));
    Revisions.changed(database, NAME);
  }

  /** Nothing for what a later release may have written that this one does not know. */
  private static Optional<AppVersionRule> rule(ResultSet row) throws SQLException {
    AppPlatform platform = named(AppPlatform.values(), row.getString("platform"));
    AppVersionState state = named(AppVersionState.values(), row.getString("state"));
    AppVersion version = AppVersion.parse(row.getString("version"));
    if (platform == null || state == null || version == null) {
      return Optional.empty();
    }
    String use = row.getString("use_version");
    return Optional.of(
        new AppVersionRule(
            platform,
            version,
            row.getBoolean("and_older"),
            state,
            row.getInt("share"),
            use == null ? null : AppVersion.parse(use),
            Objects.requireNonNull(row.getString("reason")),
            Database.instant(row, "changed_at"),
            Objects.requireNonNull(row.getString("changed_by"))));
  }

  private static <E extends Enum<E>> @Nullable E named(E[] values, String name) {
    return Arrays.stream(values)
        .filter(value -> value.name().equalsIgnoreCase(name))
        .findFirst()
        .orElse(null);
  }
}
