package bank.ballast.lending.application;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.TransactionId;
import bank.ballast.kernel.Constants;
import bank.ballast.kernel.Money;
import bank.ballast.lending.AskForQuote;
import bank.ballast.lending.Circumstances;
import bank.ballast.lending.Employment;
import bank.ballast.lending.Housing;
import bank.ballast.lending.LoanApplicationId;
import bank.ballast.lending.LoanApplicationState;
import bank.ballast.lending.LoanDesk;
import bank.ballast.lending.LoanPurpose;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps applications, and what happened to them. */
public final class ApplicationTable {

  private static final String COLUMNS =
      "SELECT id, customer_id, COALESCE(e.outcome, a.state) AS state, account_id, product, product_version, currency, amount,"
          + " instalments, first_due, purpose, income, outgoings, housing, employment, dependants,"
          + " rule_set, outcomes, annual_rate, apr, instalment, total_payable, offer_until,"
          + " recommended_by, decided_by, applied_at, request_hash, purchase_account, purchase_sequence, later_outcomes FROM lending_application a"
          + " LEFT JOIN lending_application_end e ON e.application_id = a.id";

  private static final String INSERT =
      "INSERT IGNORE INTO lending_application (id, customer_id, idempotency_key, request_hash,"
          + " open_customer, state, account_id, product, product_version, currency, amount,"
          + " instalments, first_due, purpose, income, outgoings, housing, employment, dependants,"
          + " rule_set, outcomes, annual_rate, apr, instalment, total_payable, offer_until,"
          + " applied_at, purchase_account, purchase_sequence, later_outcomes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
          + " ?, ?, ?, ?, ?)";

  // Signed and withdrawn offers have their end already, and keep it.
  private static final String END_EXPIRED =
      "INSERT IGNORE INTO lending_application_end (application_id, outcome, ended_at)"
          + " SELECT id, 'EXPIRED', ? FROM lending_application"
          + " WHERE open_customer = ? AND state = 'OFFERED' AND offer_until < ?";

  private static final String END =
      "INSERT IGNORE INTO lending_application_end (application_id, outcome, ended_at)"
          + " VALUES (?, ?, ?)";

  private static final String CLOSE_ENDED =
      "UPDATE lending_application a JOIN lending_application_end e ON e.application_id = a.id"
          + " SET a.state = e.outcome, a.open_customer = NULL WHERE a.open_customer = ?";

  private static final String STEP =
      "INSERT INTO lending_application_step (application_id, number, step, by_staff, said,"
          + " happened_at) SELECT ?, COUNT(*) + 1, ?, ?, ?, ? FROM lending_application_step"
          + " WHERE application_id = ?";

  // Where the customer has another one open, the key refuses it.
  private static final String REVIEW =
      "UPDATE lending_application SET state = 'REFERRED', open_customer = customer_id"
          + " WHERE id = ? AND state = 'DECLINED' AND decided_by IS NULL";

  private static final String RECOMMEND =
      "UPDATE lending_application SET state = 'RECOMMENDED', recommended_by = ?"
          + " WHERE id = ? AND state = 'REFERRED'";

  private static final String DECLINE =
      "UPDATE lending_application SET state = 'DECLINED', open_customer = NULL, decided_by = ?"
          + " WHERE id = ? AND state = ?";

  private static final String OFFER =
      "UPDATE lending_application SET state = 'OFFERED', decided_by = ?, annual_rate = ?, apr = ?,"
          + " instalment = ?, total_payable = ?, offer_until = ? WHERE id = ? AND state = ?";

  private final Database database;

  /** In this database. */
  public ApplicationTable(Database database) {
    this.database = database;
  }

  /** An application with what it was asked for by. */
  record Kept(Application application, String hash) {}

  /** Keeps a new one, unless its key was used, or another of its customer's is open. */
  boolean add(Application of, String key, byte[] hash, boolean open) throws SQLException {
    Circumstances circumstances = of.circumstances();
    String customer = of.customer().value().toString();
    return database.update(
            INSERT,
            Arrays.asList(
                of.id().value().toString(),
                customer,
                key,
                hash,
                open ? customer : null,
                of.kept().name(),
                of.account().value().toString(),
                of.loan().product(),
                of.productVersion(),
                of.loan().amount().currencyCode(),
                of.loan().amount().minorUnits(),
                of.loan().instalments(),
                of.loan().firstDue(),
                of.purpose().name(),
                circumstances.income().minorUnits(),
                circumstances.outgoings().minorUnits(),
                circumstances.housing().name(),
                circumstances.employment().name(),
                circumstances.dependants(),
                of.ruleSet(),
                OutcomesJson.first(of.outcomes()),
                of.price().annualRate(),
                of.price().apr(),
                of.price().instalment().minorUnits(),
                of.price().totalPayable().minorUnits(),
                of.offerUntil(),
                of.appliedAt(),
                of.purchase() == null ? null : of.purchase().account().value().toString(),
                of.purchase() == null ? null : of.purchase().sequence(),
                OutcomesJson.later(of.outcomes())))
        == 1;
  }

  Optional<Kept> byKey(CustomerId customer, String key) throws SQLException {
    return database
        .rows(
            COLUMNS + " WHERE customer_id = ? AND idempotency_key = ?",
            List.of(customer.value().toString(), key),
            row ->
                new Kept(application(row), HexFormat.of().formatHex(row.getBytes("request_hash"))))
        .stream()
        .findFirst();
  }

  /** One of them, whoever's. */
  public Optional<Application> find(LoanApplicationId id) throws SQLException {
    return database
        .rows(
            COLUMNS + " WHERE id = ?",
            List.of(id.value().toString()),
            ApplicationTable::application)
        .stream()
        .findFirst();
  }

  public List<Application> of(CustomerId customer, @Nullable LoanApplicationId before, int limit)
      throws SQLException {
    String from = before == null ? "ffffffff-ffff-ffff-ffff-ffffffffffff" : before.value() + "";
    return database.rows(
        COLUMNS + " WHERE customer_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        List.of(customer.value().toString(), from, limit),
        ApplicationTable::application);
  }

  /** Those that wait for a person, the oldest first. */
  public List<Application> waiting(int limit) throws SQLException {
    return database.rows(
        COLUMNS + " WHERE a.state IN ('REFERRED', 'RECOMMENDED') ORDER BY id LIMIT ?",
        List.of(limit),
        ApplicationTable::application);
  }

  /** Ends an offer of the customer's whose days are over, and makes room for another. */
  void closeEnded(CustomerId customer, LocalDate today, Instant now) throws SQLException {
    String row = customer.value().toString();
    database.update(END_EXPIRED, List.of(now, row, today));
    database.update(CLOSE_ENDED, List.of(row));
  }

  /** Brings one to its end; no where it has come to one. */
  boolean end(LoanApplicationId id, LoanApplicationState outcome, Instant now) throws SQLException {
    return database.update(END, List.of(id.value().toString(), outcome.name(), now)) == 1;
  }

  /** Locks one's row: nobody decides on it until the transaction is over. */
  Optional<LoanApplicationState> lock(LoanApplicationId id) throws SQLException {
    return database
        .rows(
            "SELECT state FROM lending_application WHERE id = ? FOR UPDATE",
            List.of(id.value().toString()),
            row -> LoanApplicationState.of(row.getString("state")))
        .stream()
        .findFirst();
  }

  /** The agreement that was signed, if one was: its hash. */
  public Optional<String> signed(LoanApplicationId id) throws SQLException {
    return database
        .rows(
            "SELECT agreement FROM lending_application_end"
                + " WHERE application_id = ? AND outcome = 'SIGNED'",
            List.of(id.value().toString()),
            row -> row.getString("agreement"))
        .stream()
        .findFirst();
  }

  /** Has a person look at it; no where it was not declined by the rules, or another is open. */
  boolean review(LoanApplicationId id) throws SQLException {
    try {
      return database.update(REVIEW, List.of(id.value().toString())) == 1;
    } catch (SQLIntegrityConstraintViolationException another) {
      return false;
    }
  }

  /** Notes that somebody would lend; no where somebody was first. */
  public boolean recommend(LoanApplicationId id, String by) throws SQLException {
    return database.update(RECOMMEND, List.of(by, id.value().toString())) == 1;
  }

  /** Declines; no where somebody was first. */
  public boolean decline(LoanApplicationId id, LoanApplicationState from, String by)
      throws SQLException {
    return database.update(DECLINE, List.of(by, id.value().toString(), from.name())) == 1;
  }

  /** Offers the loan; no where somebody was first. */
  public boolean offer(
      LoanApplicationId id,
      LoanApplicationState from,
      String by,
      Application.Price price,
      LocalDate until)
      throws SQLException {
    return database.update(
            OFFER,
            List.of(
                by,
                price.annualRate(),
                price.apr(),
                price.instalment().minorUnits(),
                price.totalPayable().minorUnits(),
                until,
                id.value().toString(),
                from.name()))
        == 1;
  }

  /**
   * Writes down what happened, in the transaction that has changed the application's row.
   *
   * @param by who of the bank did it, or null
   * @param said in their words, or null
   */
  public void step(
      LoanApplicationId id, String step, @Nullable String by, @Nullable String said, Instant at)
      throws SQLException {
    String row = id.value().toString();
    database.update(STEP, Arrays.asList(row, step, by, said, at, row));
  }

  /** What happened to one, from the beginning. */
  public List<LoanDesk.Act> acts(LoanApplicationId id) throws SQLException {
    return database.rows(
        "SELECT step, by_staff, said, happened_at, number FROM lending_application_step"
            + " WHERE application_id = ? UNION ALL SELECT outcome, NULL, NULL, ended_at, 1000000"
            + " FROM lending_application_end WHERE application_id = ? ORDER BY number",
        List.of(id.value().toString(), id.value().toString()),
        row ->
            new LoanDesk.Act(
                row.getString("step"),
                row.getString("by_staff"),
                row.getString("said"),
                Database.instant(row, "happened_at")));
  }

  private static @Nullable TransactionId purchase(ResultSet row) throws SQLException {
    String account = row.getString("purchase_account");
    return account == null
        ? null
        : new TransactionId(
            new AccountId(UUID.fromString(account)), row.getLong("purchase_sequence"));
  }

  private static Application application(ResultSet row) throws SQLException {
    String currency = row.getString("currency");
    return new Application(
        new LoanApplicationId(UUID.fromString(row.getString("id"))),
        new CustomerId(UUID.fromString(row.getString("customer_id"))),
        LoanApplicationState.of(row.getString("state")),
        new AskForQuote(
            row.getString("product"),
            Money.of(row.getLong("amount"), currency),
            row.getInt("instalments"),
            row.getObject("first_due", LocalDate.class)),
        row.getInt("product_version"),
        new AccountId(UUID.fromString(row.getString("account_id"))),
        new Circumstances(
            Money.of(row.getLong("income"), currency),
            Money.of(row.getLong("outgoings"), currency),
            Constants.of(Housing.class, row.getString("housing"), Housing.OTHER),
            Constants.of(Employment.class, row.getString("employment"), Employment.OTHER),
            row.getInt("dependants")),
        Constants.of(LoanPurpose.class, row.getString("purpose"), LoanPurpose.OTHER),
        purchase(row),
        row.getInt("rule_set"),
        OutcomesJson.read(row.getString("outcomes"), row.getString("later_outcomes")),
        new Application.Price(
            row.getBigDecimal("annual_rate").stripTrailingZeros(),
            row.getBigDecimal("apr"),
            Money.of(row.getLong("instalment"), currency),
            Money.of(row.getLong("total_payable"), currency)),
        row.getObject("offer_until", LocalDate.class),
        row.getString("recommended_by"),
        row.getString("decided_by"),
        Database.instant(row, "applied_at"));
  }
}
