package bank.ballast.accounts.saving;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.RoundUpView;
import bank.ballast.accounts.SalarySorterView;
import bank.ballast.accounts.SortingRule;
import bank.ballast.kernel.Money;
import bank.ballast.platform.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the rules. What belongs together is written in the caller's transaction. */
final class SavingRules {

  private static final String SET_ROUND_UP =
      "INSERT INTO accounts_round_up (account_id, pot_id, multiplier, customer_id, set_at)"
          + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE pot_id = VALUES(pot_id),"
          + " multiplier = VALUES(multiplier), customer_id = VALUES(customer_id),"
          + " set_at = VALUES(set_at)";

  private static final String SET_SORTER =
      "INSERT INTO accounts_salary_sorter (account_id, least, customer_id, set_at)"
          + " VALUES (?, ?, ?, ?) ON DUPLICATE KEY UPDATE least = VALUES(least),"
          + " customer_id = VALUES(customer_id), set_at = VALUES(set_at)";

  private static final String ADD_RULE =
      "INSERT INTO accounts_sorting_rule (account_id, position, pot_id, amount, percent)"
          + " VALUES (?, ?, ?, ?, ?)";

  private static final String FOLLOW =
      "UPDATE accounts_account SET followed ="
          + " EXISTS (SELECT 1 FROM accounts_round_up r WHERE r.account_id = accounts_account.id)"
          + " OR EXISTS (SELECT 1 FROM accounts_salary_sorter s"
          + " WHERE s.account_id = accounts_account.id) WHERE id = ?";

  private final Database database;

  SavingRules(Database database) {
    this.database = database;
  }

  Optional<RoundUpView> roundUp(AccountId account) throws SQLException {
    return database
        .rows(
            "SELECT pot_id, multiplier FROM accounts_round_up WHERE account_id = ?",
            List.of(text(account)),
            row -> new RoundUpView(pot(row), row.getInt("multiplier")))
        .stream()
        .findFirst();
  }

  void set(AccountId account, RoundUpView wish, CustomerId by, Instant at) throws SQLException {
    database.update(
        SET_ROUND_UP,
        List.of(
            text(account),
            wish.pot().value().toString(),
            wish.multiplier(),
            by.value().toString(),
            at));
    follow(account);
  }

  void endRoundUp(AccountId account) throws SQLException {
    database.update("DELETE FROM accounts_round_up WHERE account_id = ?", List.of(text(account)));
    follow(account);
  }

  /** How pay is split; its currency is the account's, which the rules don't keep. */
  Optional<SalarySorterView> sorter(AccountId account, Currency currency) throws SQLException {
    List<Long> least =
        database.rows(
            "SELECT least FROM accounts_salary_sorter WHERE account_id = ?",
            List.of(text(account)),
            row -> row.getLong("least"));
    if (least.isEmpty()) {
      return Optional.empty();
    }
    List<SortingRule> rules =
        database.rows(
            "SELECT pot_id, amount, percent FROM accounts_sorting_rule WHERE account_id = ?"
                + " ORDER BY position",
            List.of(text(account)),
            row ->
                new SortingRule(
                    pot(row),
                    money(row.getObject("amount", Long.class), currency),
                    row.getObject("percent", Integer.class)));
    return Optional.of(new SalarySorterView(new Money(least.get(0), currency), rules));
  }

  void set(AccountId account, SalarySorterView wish, CustomerId by, Instant at)
      throws SQLException {
    // First the row that two calls at once must both have: whoever is second waits here.
    database.update(
        SET_SORTER, List.of(text(account), wish.least().minorUnits(), by.value().toString(), at));
    deleteRules(account);
    int position = 0;
    for (SortingRule rule : wish.rules()) {
      Money amount = rule.amount();
      database.update(
          ADD_RULE,
          Arrays.asList(
              text(account),
              position++,
              rule.pot().value().toString(),
              amount == null ? null : amount.minorUnits(),
              rule.percent()));
    }
    follow(account);
  }

  void endSorter(AccountId account) throws SQLException {
    database.update(
        "DELETE FROM accounts_salary_sorter WHERE account_id = ?", List.of(text(account)));
    deleteRules(account);
    follow(account);
  }

  private void deleteRules(AccountId account) throws SQLException {
    database.update(
        "DELETE FROM accounts_sorting_rule WHERE account_id = ?", List.of(text(account)));
  }

  private void follow(AccountId account) throws SQLException {
    database.update(FOLLOW, List.of(text(account)));
  }

  private static String text(AccountId account) {
    return account.value().toString();
  }

  private static PotId pot(ResultSet row) throws SQLException {
    return new PotId(UUID.fromString(row.getString("pot_id")));
  }

  private static @Nullable Money money(@Nullable Long minorUnits, Currency currency) {
    return minorUnits == null ? null : new Money(minorUnits, currency);
  }
}
