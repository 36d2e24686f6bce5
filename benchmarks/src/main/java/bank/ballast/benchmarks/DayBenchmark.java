package bank.ballast.benchmarks;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.local.Folders;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Measures a business day on the whole bank: interest on a savings pot for each account, and a
 * standing order for each tenth, with few accounts and with many. It should cost each account the
 * same.
 */
public final class DayBenchmark {

  /** So many accounts have a standing order between them that is due each day. */
  private static final int ACCOUNTS_PER_ORDER = 10;

  /** The first of them warms up, the others are measured. */
  private static final int DAYS = 3;

  private final List<Integer> sizes;
  private final Consumer<String> out;
  private final LocalDate today = new BusinessClock(Clock.systemUTC()).today();

  /** What is done for each business day. */
  private enum Work {
    INTEREST("savings-interest", 1),
    STANDING_ORDERS("due-payments", ACCOUNTS_PER_ORDER);

    private final String job;
    private final int accountsPerItem;

    Work(String job, int accountsPerItem) {
      this.job = job;
      this.accountsPerItem = accountsPerItem;
    }
  }

  /**
   * A day over so many accounts.
   *
   * @param accounts how many
   * @param interest seconds that reckoning it for all of them took
   * @param standingOrders seconds that paying all that were due took
   */
  public record Day(int accounts, double interest, double standingOrders) {

    /** Accounts that are done in a second, with both. */
    public double perSecond() {
      return accounts / (interest + standingOrders);
    }

    /** Seconds for one account, relative to another day's. */
    public double costRelativeTo(Day other) {
      return other.perSecond() / perSecond();
    }
  }

  /**
   * A benchmark.
   *
   * @param sizes numbers of accounts, the smallest first; multiples of ten
   * @param out takes what is said while it runs, a line at a time
   */
  public DayBenchmark(List<Integer> sizes, Consumer<String> out) {
    this.sizes = List.copyOf(sizes);
    this.out = out;
  }

  /**
   * Runs on a bank that it starts and ends, and takes its data away.
   *
   * @param settings where it lives and listens
   * @return a day for each size
   * @throws IllegalStateException where the books are wrong after a day
   */
  public List<Day> run(StackSettings settings)
      throws IOException, SQLException, InterruptedException {
    LocalStack stack = new LocalStack(settings);
    // What a run left that was broken off.
    stack.down(StepListener.SILENT);
    Folders.delete(settings.folder());
    List<Day> days = new ArrayList<>();
    try {
      stack.up(StepListener.SILENT);
      try (Connection migrator =
          DriverManager.getConnection(
              settings.databaseUrl("ballast"),
              "ballast_migrator",
              stack.secrets().databaseMigrator())) {
        for (int size : sizes) {
          days.add(measure(migrator, size));
        }
      }
    } finally {
      stack.down(StepListener.SILENT);
      Folders.delete(settings.folder());
    }
    return days;
  }

  private Day measure(Connection migrator, int accounts) throws SQLException, InterruptedException {
    fill(migrator, accounts);
    Day day =
        new Day(
            accounts,
            seconds(migrator, Work.INTEREST, accounts),
            seconds(migrator, Work.STANDING_ORDERS, accounts));
    check(migrator, accounts);
    return day;
  }

  /** What opening so many accounts by the API would leave behind, without the hours it takes. */
  private void fill(Connection migrator, int accounts) throws SQLException {
    try (Statement fill = migrator.createStatement()) {
      for (String table :
          List.of(
              "accounts_interest_day",
              "payments_standing_order",
              "payments_payment",
              "accounts_pot",
              "accounts_holder",
              "accounts_account",
              "accounts_customer",
              "ledger_leg",
              "ledger_entry",
              "ledger_outflow",
              "ledger_account")) {
        fill.execute("DELETE FROM " + table);
      }
      fill.execute("DROP TABLE IF EXISTS day_account");
      // Ids in no order, so that a neighbour in number is no neighbour in a table.
      fill.execute(
          "CREATE TABLE day_account (number INT PRIMARY KEY, id UUID NOT NULL, pot UUID NOT NULL,"
              + " customer UUID NOT NULL) SELECT seq AS number, UUID() AS id, UUID() AS pot,"
              + " UUID() AS customer FROM seq_1_to_"
              + accounts);
      fill.execute(
          "INSERT INTO accounts_customer (id, subject, name, since, version)"
              + " SELECT customer, CONCAT('day-', number), CONCAT('Customer ', number), NOW(6), 0"
              + " FROM day_account");
      fill.execute(
          "INSERT INTO accounts_account (id, type, currency, sort_code, account_number, iban,"
              + " opened_on) SELECT id, 'PERSONAL', 'GBP', '040000', LPAD(number, 8, '0'),"
              + " CONCAT('DAY', LPAD(number, 8, '0')), DATE'2026-01-01' FROM day_account");
      fill.execute(
          "INSERT INTO accounts_holder (account_id, customer_id, role)"
              + " SELECT id, customer, 'OWNER' FROM day_account");
      fill.execute(
          "INSERT INTO accounts_pot (id, account_id, currency, name, picture, state, opened_on,"
              + " earns_from) SELECT pot, id, 'GBP', 'Savings', 'RAINY_DAY', 'OPEN',"
              + " DATE'2026-01-01', DATE'%s' FROM day_account".formatted(today.minusDays(DAYS)));
      for (String column : List.of("id", "pot")) {
        fill.execute(
            "INSERT INTO ledger_account (id, kind, currency, name, status, floor, credits,"
                + " opened_at) SELECT "
                + column
                + ", 'LIABILITY', 'GBP', 'Benchmark', 'OPEN', 0, 100000 + number, NOW(6)"
                + " FROM day_account");
      }
      fill.execute(
          "INSERT INTO payments_standing_order (id, customer_id, idempotency_key, request_hash,"
              + " once, state, account_id, to_kind, to_text, payee_name, amount, currency,"
              + " reference, unit, every, first_on, working_days, number, next_on, created_at)"
              + " SELECT UUID(), a.customer, CONCAT('day-', a.number), REPEAT('x', 32), FALSE,"
              + " 'ACTIVE', a.id, 'ACCOUNT', b.id, 'Benchmark', 100, 'GBP', 'Benchmark', 'DAY', 1,"
              + " '%1$s', 'SAME', 0, '%1$s', NOW(6) FROM day_account a"
                  .formatted(today.minusDays(DAYS - 1))
              + " JOIN day_account b ON b.number = a.number - 1 WHERE a.number MOD "
              + ACCOUNTS_PER_ORDER
              + " = 0");
      fill.execute("DROP TABLE day_account");
      fill.execute("ANALYZE TABLE accounts_pot, ledger_account, payments_standing_order");
    }
  }

  /** Has some days done; the mean of those that are measured. */
  private double seconds(Connection migrator, Work work, int accounts)
      throws SQLException, InterruptedException {
    double seconds = new WorkedDays(migrator, today, DAYS).seconds(work.job);
    double items = (double) accounts / work.accountsPerItem;
    out.accept(
        String.format(
            Locale.ROOT,
            "  %,9d accounts  %-17s %8.2f s a day  %,8.0f/s",
            accounts,
            work.job,
            seconds,
            items / seconds));
    return seconds;
  }

  private void check(Connection migrator, int accounts) throws SQLException {
    long days = WorkedDays.number(migrator, "SELECT COUNT(*) FROM accounts_interest_day");
    long paid =
        WorkedDays.number(
            migrator, "SELECT COUNT(*) FROM payments_payment WHERE status = 'SETTLED'");
    long imbalance =
        WorkedDays.number(migrator, "SELECT COALESCE(SUM(debit) - SUM(credit), 0) FROM ledger_leg");
    long wanted = (long) accounts * DAYS;
    if (days != wanted || paid != wanted / ACCOUNTS_PER_ORDER || imbalance != 0) {
      throw new IllegalStateException(
          "%d days of interest and %d payments of %d accounts, and the books differ by %d"
              .formatted(days, paid, accounts, imbalance));
    }
  }

  /** A table in Markdown: the rate with each number of accounts, and what an account costs. */
  public static String table(List<Day> days) {
    StringBuilder table =
        new StringBuilder(
            """
            | Accounts | Interest, s | Standing orders, s | Accounts/s | Cost of an account |
            |---|---|---|---|---|
            """);
    for (Day day : days) {
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.2f | %.2f | %,.0f | %.2f |%n",
              day.accounts(),
              day.interest(),
              day.standingOrders(),
              day.perSecond(),
              day.costRelativeTo(days.get(0))));
    }
    return table
        .append("\nThe cost of an account is relative to that with the fewest accounts.\n")
        .toString();
  }
}
