package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.lending.OverdraftRequest;
import bank.ballast.lending.OverdraftRequests;
import bank.ballast.platform.Approval;
import bank.ballast.platform.ApprovalColumns;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps requests for limits above the automatic offer. */
final class RequestTable {

  private static final String COLUMNS =
      "SELECT id, account_id, amount, " + ApprovalColumns.NAMES + " FROM lending_overdraft_request";

  private static final String ADD =
      "INSERT IGNORE INTO lending_overdraft_request (id, account_id, waiting, amount, state, reason,"
          + " proposed_by, proposed_at) VALUES (?, ?, ?, ?, 'PROPOSED', ?, ?, ?)";

  private static final String DECIDE =
      ApprovalColumns.deciding("lending_overdraft_request", "id = ?");

  private static final String APPROVED =
      "SELECT COALESCE(MAX(amount), 0) FROM lending_overdraft_request"
          + " WHERE account_id = ? AND state = 'APPROVED' AND decided_at > ?";

  private static final int SHOWN = 100;

  private final Database database;

  RequestTable(Database database) {
    this.database = database;
  }

  /** Those that wait first, then the latest. */
  List<OverdraftRequest> all() throws SQLException {
    return database.rows(
        COLUMNS + " ORDER BY waiting IS NULL, id DESC LIMIT ?",
        List.of(SHOWN),
        RequestTable::request);
  }

  Optional<OverdraftRequest> find(UUID id) throws SQLException {
    return database
        .rows(COLUMNS + " WHERE id = ?", List.of(id.toString()), RequestTable::request)
        .stream()
        .findFirst();
  }

  /** The highest limit of an account that two persons offer at a moment, in pence. */
  long approved(AccountId account, Instant now) throws SQLException {
    Instant since = now.minus(Duration.ofDays(OverdraftRequests.DAYS_TO_TAKE));
    return database
        .rows(APPROVED, List.of(account.value().toString(), since), row -> row.getLong(1))
        .get(0);
  }

  /** Keeps a request, unless another one of this account waits; tells whether it did. */
  boolean add(UUID id, AccountId account, long amount, String reason, String by, Instant at)
      throws SQLException {
    String of = account.value().toString();
    return database.update(ADD, List.of(id.toString(), of, of, amount, reason, by, at)) == 1;
  }

  /** Decides one that waits; tells whether it did. */
  boolean decide(UUID id, Approval.State state, String by, Instant at, String why)
      throws SQLException {
    return database.update(DECIDE, ApprovalColumns.decision(state, by, at, why, id.toString()))
        == 1;
  }

  private static OverdraftRequest request(ResultSet row) throws SQLException {
    return new OverdraftRequest(
        UUID.fromString(row.getString("id")),
        new AccountId(UUID.fromString(row.getString("account_id"))),
        Tariff.pounds(row.getLong("amount")),
        ApprovalColumns.read(row));
  }
}
