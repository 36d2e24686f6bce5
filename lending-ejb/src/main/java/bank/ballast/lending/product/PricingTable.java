package bank.ballast.lending.product;

import bank.ballast.kernel.Money;
import bank.ballast.lending.LoanPricing;
import bank.ballast.lending.LoanProductVersions.Proposal;
import bank.ballast.lending.LoanProductVersions.Version;
import bank.ballast.platform.Approval;
import bank.ballast.platform.ApprovalColumns;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps what is proposed of products, and the versions that become of it. */
final class PricingTable {

  private static final int SHOWN = 100;

  private static final String PROPOSALS =
      "SELECT id, product, offered_from, currency, least, most, rates, "
          + ApprovalColumns.NAMES
          + " FROM lending_product_proposal";

  private static final String ADD =
      "INSERT IGNORE INTO lending_product_proposal (id, product, waiting, offered_from, currency,"
          + " least, most, rates, state, reason, proposed_by, proposed_at)"
          + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?, ?)";

  private static final String DECIDE =
      ApprovalColumns.deciding("lending_product_proposal", "id = ?");

  /** The version after the latest, with other rates. */
  private static final String FOLLOW =
      "INSERT INTO lending_product"
          + " (code, version, offered_from, currency, least, most, terms, made_at, made_by)"
          + " SELECT code, version + 1, ?, currency, ?, ?,"
          + " JSON_SET(terms, '$.rates', JSON_EXTRACT(?, '$')), ?, ? FROM lending_product"
          + " WHERE code = ? ORDER BY version DESC LIMIT 1";

  private static final String VERSIONS =
      "SELECT code, version, offered_from, currency, least, most,"
          + " JSON_EXTRACT(terms, '$.rates') AS rates,"
          + " version = (SELECT MAX(n.version) FROM lending_product n"
          + " WHERE n.code = p.code AND n.offered_from <= ?) AS offered"
          + " FROM lending_product p ORDER BY code, version DESC";

  private final Database database;

  PricingTable(Database database) {
    this.database = database;
  }

  /** By code, the latest first. */
  List<Version> versions(LocalDate today) throws SQLException {
    return database.rows(
        VERSIONS,
        List.of(today),
        row ->
            new Version(
                row.getInt("version"),
                pricing(row, row.getString("code")),
                row.getBoolean("offered")));
  }

  /** What waits first, then the latest. */
  List<Proposal> proposals() throws SQLException {
    return database.rows(
        PROPOSALS + " ORDER BY waiting IS NULL, id DESC LIMIT ?",
        List.of(SHOWN),
        PricingTable::proposal);
  }

  Optional<Proposal> find(UUID id) throws SQLException {
    return database
        .rows(PROPOSALS + " WHERE id = ?", List.of(id.toString()), PricingTable::proposal)
        .stream()
        .findFirst();
  }

  /** Keeps a proposal, unless another one for the product waits; tells whether it did. */
  boolean add(UUID id, LoanPricing next, String reason, String by, Instant at) throws SQLException {
    return database.update(
            ADD,
            List.of(
                id.toString(),
                next.product(),
                next.product(),
                next.offeredFrom(),
                next.least().currencyCode(),
                next.least().minorUnits(),
                next.most().minorUnits(),
                RatesJson.write(next.rates()),
                reason,
                by,
                at))
        == 1;
  }

  /** Decides one that waits; tells whether it did. */
  boolean decide(UUID id, Approval.State state, String by, Instant at, String why)
      throws SQLException {
    return database.update(DECIDE, ApprovalColumns.decision(state, by, at, why, id.toString()))
        == 1;
  }

  /** Makes it the product's next version. */
  void follow(LoanPricing next, String by, Instant at) throws SQLException {
    database.update(
        FOLLOW,
        List.of(
            next.offeredFrom(),
            next.least().minorUnits(),
            next.most().minorUnits(),
            RatesJson.write(next.rates()),
            at,
            by,
            next.product()));
  }

  private static Proposal proposal(ResultSet row) throws SQLException {
    return new Proposal(
        UUID.fromString(row.getString("id")),
        pricing(row, row.getString("product")),
        ApprovalColumns.read(row));
  }

  private static LoanPricing pricing(ResultSet row, String product) throws SQLException {
    String currency = row.getString("currency");
    return new LoanPricing(
        product,
        row.getObject("offered_from", LocalDate.class),
        Money.of(row.getLong("least"), currency),
        Money.of(row.getLong("most"), currency),
        RatesJson.read(row.getString("rates"), currency));
  }
}
