package bank.ballast.lending.overdraft;

import bank.ballast.accounts.AccountId;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Keeps what accounts cost on each day. */
final class DayTable {

  private static final String NAME = "lending_overdraft_day";

  private static final String UP_TO =
      "SELECT day, total FROM lending_overdraft_day WHERE account_id = ? AND day <= ?"
          + " ORDER BY day DESC LIMIT 1";

  private static final String ADD =
      "INSERT IGNORE INTO lending_overdraft_day (account_id, day, balance, tariff, accrued, total)"
          + " VALUES (?, ?, ?, ?, ?, ?)";

  private final Database database;

  DayTable(Database database) {
    this.database = database;
  }

  /**
   * What an account has cost up to a day.
   *
   * @param total in millionths of a penny, since its first day
   */
  record Cost(LocalDate day, long total) {}

  /** What an account has cost by a day, as far as that is reckoned. */
  Optional<Cost> upTo(AccountId account, LocalDate day) throws SQLException {
    return database.rows(UP_TO, List.of(account.value().toString(), day), DayTable::cost).stream()
        .findFirst();
  }

  /** Keeps days on which no penny became whole; those that are kept stay. */
  void add(List<CompanionRow> days) throws SQLException {
    for (CompanionRow day : days) {
      Map<String, Object> values = day.values();
      database.update(
          ADD,
          List.of(
              of(values, "account_id").toString(),
              of(values, "day"),
              of(values, "balance"),
              of(values, "tariff"),
              of(values, "accrued"),
              of(values, "total")));
    }
  }

  /** A day as the ledger writes it. */
  static CompanionRow row(
      AccountId account, LocalDate day, long balance, Tariff tariff, long accrued, long total) {
    return new CompanionRow(
        NAME,
        Map.of(
            "account_id", account.value(),
            "day", day,
            "balance", balance,
            "tariff", tariff.version(),
            "accrued", accrued,
            "total", total));
  }

  private static Object of(Map<String, Object> values, String column) {
    return Objects.requireNonNull(values.get(column));
  }

  private static Cost cost(ResultSet row) throws SQLException {
    return new Cost(row.getObject("day", LocalDate.class), row.getLong("total"));
  }
}
