package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Constants;
import bank.ballast.lending.OverdraftView;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Keeps agreed limits. */
final class LimitTable {

  private static final String COLUMNS =
      "SELECT customer_id, number, account_id, amount, kind, set_by, set_on, set_at"
          + " FROM lending_overdraft_limit";

  private static final String LAST =
      "SELECT COALESCE(MAX(number), 0) FROM lending_overdraft_limit WHERE customer_id = ?";

  private static final String LATEST_OF_EACH =
      COLUMNS
          + " l WHERE customer_id = ? AND number = (SELECT MAX(n.number)"
          + " FROM lending_overdraft_limit n WHERE n.account_id = l.account_id)";

  private static final String ADD =
      "INSERT IGNORE INTO lending_overdraft_limit (customer_id, number, account_id, amount, kind,"
          + " set_by, set_on, set_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String ACCOUNTS =
      "SELECT DISTINCT account_id FROM lending_overdraft_limit"
          + " WHERE MOD(CRC32(account_id), ?) = ? AND account_id > ? ORDER BY account_id LIMIT ?";

  private static final String BORROWERS =
      "SELECT DISTINCT l.customer_id FROM lending_overdraft_limit l WHERE l.amount > 0"
          + " AND l.customer_id > ? AND l.number = (SELECT MAX(n.number)"
          + " FROM lending_overdraft_limit n WHERE n.account_id = l.account_id)"
          + " ORDER BY l.customer_id LIMIT ?";

  /** Before the first of all ids. */
  private static final String FIRST = "00000000-0000-0000-0000-000000000000";

  private final Database database;

  LimitTable(Database database) {
    this.database = database;
  }

  /**
   * A limit that was agreed.
   *
   * @param number one more than the customer's before, whichever account that was for
   * @param amount in pence
   */
  record Limit(
      CustomerId customer,
      int number,
      AccountId account,
      long amount,
      OverdraftView.Kind kind,
      String by,
      LocalDate on,
      Instant at) {}

  /** Every limit of an account, the latest first. */
  List<Limit> of(AccountId account) throws SQLException {
    return database.rows(
        COLUMNS + " WHERE account_id = ? ORDER BY number DESC",
        List.of(account.value().toString()),
        LimitTable::limit);
  }

  /** The limit of an account that counts. */
  Optional<Limit> latest(AccountId account) throws SQLException {
    return of(account).stream().findFirst();
  }

  /** The limits that count of all of a customer's accounts. */
  List<Limit> ofCustomer(CustomerId customer) throws SQLException {
    return database.rows(LATEST_OF_EACH, List.of(customer.value().toString()), LimitTable::limit);
  }

  /** The number of the latest limit of a customer, 0 for none. */
  int last(CustomerId customer) throws SQLException {
    return database.rows(LAST, List.of(customer.value().toString()), row -> row.getInt(1)).get(0);
  }

  /** Keeps a limit, unless another one has its number; tells whether it did. */
  boolean add(Limit limit) throws SQLException {
    return database.update(
            ADD,
            List.of(
                limit.customer().value().toString(),
                limit.number(),
                limit.account().value().toString(),
                limit.amount(),
                limit.kind().name(),
                limit.by(),
                limit.on(),
                limit.at()))
        == 1;
  }

  /** Ids of accounts that have or had an overdraft; see {@link DailyWork#keys}. */
  List<String> accounts(DailyWork.Part part, String after, int limit) throws SQLException {
    return database.rows(
        ACCOUNTS,
        List.of(part.of(), part.number(), after.isEmpty() ? FIRST : after, limit),
        row -> row.getString(1));
  }

  /** Ids of customers who have an overdraft; see {@link DailyWork#keys}. */
  List<String> borrowers(String after, int limit) throws SQLException {
    return database.rows(
        BORROWERS, List.of(after.isEmpty() ? FIRST : after, limit), row -> row.getString(1));
  }

  private static Limit limit(ResultSet row) throws SQLException {
    return new Limit(
        new CustomerId(UUID.fromString(row.getString("customer_id"))),
        row.getInt("number"),
        new AccountId(UUID.fromString(row.getString("account_id"))),
        row.getLong("amount"),
        Constants.of(OverdraftView.Kind.class, row.getString("kind"), OverdraftView.Kind.OTHER),
        row.getString("set_by"),
        row.getObject("set_on", LocalDate.class),
        Database.instant(row, "set_at"));
  }
}
