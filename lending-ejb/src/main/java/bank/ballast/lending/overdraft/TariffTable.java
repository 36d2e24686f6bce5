package bank.ballast.lending.overdraft;

import bank.ballast.platform.Approval;
import bank.ballast.platform.ApprovalColumns;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps tariffs. */
final class TariffTable {

  private static final String COLUMNS =
      "SELECT version, effective_on, terms, " + ApprovalColumns.NAMES;

  private static final String ALL =
      COLUMNS + " FROM lending_overdraft_tariff ORDER BY version DESC";

  private static final String ADD =
      "INSERT IGNORE INTO lending_overdraft_tariff (version, effective_on, terms, state, waiting,"
          + " reason, proposed_by, proposed_at) SELECT MAX(version) + 1, ?, ?, 'PROPOSED', 1, ?, ?, ?"
          + " FROM lending_overdraft_tariff";

  private static final String DECIDE =
      ApprovalColumns.deciding("lending_overdraft_tariff", "version = ?");

  private final Database database;

  TariffTable(Database database) {
    this.database = database;
  }

  /** Every tariff, the latest first. */
  List<Tariff> all() throws SQLException {
    return database.rows(ALL, List.of(), TariffTable::tariff);
  }

  /** The one that holds on a day. */
  Tariff on(LocalDate day) throws SQLException {
    return all().stream()
        .filter(tariff -> isApproved(tariff) && !tariff.effectiveOn().isAfter(day))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no tariff holds on " + day));
  }

  /** The next one that is announced after a day. */
  Optional<Tariff> after(LocalDate day) throws SQLException {
    return all().stream()
        .filter(tariff -> isApproved(tariff) && tariff.effectiveOn().isAfter(day))
        .reduce((later, earlier) -> earlier);
  }

  /** Keeps a proposal, unless another one waits; tells whether it did. */
  boolean add(LocalDate effectiveOn, String terms, String reason, String by, Instant at)
      throws SQLException {
    return database.update(ADD, List.of(effectiveOn, terms, reason, by, at)) == 1;
  }

  /** Decides one that waits; tells whether it did. */
  boolean decide(int version, Approval.State state, String by, Instant at, String why)
      throws SQLException {
    return database.update(DECIDE, ApprovalColumns.decision(state, by, at, why, version)) == 1;
  }

  private static boolean isApproved(Tariff tariff) {
    return tariff.approval().state() == Approval.State.APPROVED;
  }

  private static Tariff tariff(ResultSet row) throws SQLException {
    return new Tariff(
        row.getInt("version"),
        row.getObject("effective_on", LocalDate.class),
        Terms.of(row.getString("terms")),
        ApprovalColumns.read(row));
  }
}
