package bank.ballast.lending.decision;

import bank.ballast.lending.DecisionRules.Version;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps versions of the rules. */
final class RuleSetTable {

  private static final String COLUMNS =
      "SELECT version, rules, reason, proposed_by, proposed_at, approved, decided_by, decided_at,"
          + " decision FROM lending_rule_set";

  private static final String INSERT =
      "INSERT INTO lending_rule_set (version, rules, reason, proposed_by, proposed_at)"
          + " SELECT COALESCE(MAX(version), 0) + 1, ?, ?, ?, ? FROM lending_rule_set";

  private static final String DECIDE =
      "UPDATE lending_rule_set SET approved = ?, decided_by = ?, decided_at = ?, decision = ?"
          + " WHERE version = ? AND approved IS NULL";

  private final Database database;

  RuleSetTable(Database database) {
    this.database = database;
  }

  List<Version> all() throws SQLException {
    return database.rows(COLUMNS + " ORDER BY version DESC", List.of(), RuleSetTable::version);
  }

  Optional<Version> find(int version) throws SQLException {
    return database
        .rows(COLUMNS + " WHERE version = ?", List.of(version), RuleSetTable::version)
        .stream()
        .findFirst();
  }

  Optional<Version> inForce() throws SQLException {
    return database
        .rows(
            COLUMNS + " WHERE approved ORDER BY version DESC LIMIT 1",
            List.of(),
            RuleSetTable::version)
        .stream()
        .findFirst();
  }

  /** Keeps a further version. */
  void add(String rules, String reason, String by, Instant at) throws SQLException {
    database.update(INSERT, List.of(rules, reason, by, at));
  }

  /** Decides on a version; no where somebody else was first. */
  boolean decide(int version, boolean approved, String by, Instant at, String why)
      throws SQLException {
    return database.update(DECIDE, List.of(approved, by, at, why, version)) == 1;
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getInt("version"),
        row.getString("rules"),
        row.getString("reason"),
        row.getString("proposed_by"),
        Database.instant(row, "proposed_at"),
        row.getObject("approved", Boolean.class),
        row.getString("decided_by"),
        instantOrNull(row),
        row.getString("decision"));
  }

  private static @Nullable Instant instantOrNull(ResultSet row) throws SQLException {
    LocalDateTime at = row.getObject("decided_at", LocalDateTime.class);
    return at == null ? null : at.toInstant(ZoneOffset.UTC);
  }
}
