package bank.ballast.benchmarks;

import bank.ballast.local.LocalStack;
import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import bank.ballast.local.StepListener;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * Measures the ledger and its baselines on a MariaDB of their own, with durable commits, in turns.
 */
public final class LedgerBenchmark {

  private static final int FEW_CALLERS = 8;
  private static final int LEAST_WARM_UPS = 4;
  private static final int MOST_WARM_UPS = 12;
  private static final double NOTABLY = 1.03;

  private final Plan plan;
  private final Consumer<String> out;

  /**
   * How long and how hard.
   *
   * @param accounts that take part
   * @param callers the numbers of concurrent callers to try
   * @param rounds of each contender in each setting
   * @param time of a round
   * @param warmUp a step of it: a contender has as many as make it faster
   * @param overHttp whether the whole bank takes part, too
   */
  public record Plan(
      int accounts,
      List<Integer> callers,
      int rounds,
      Duration time,
      Duration warmUp,
      boolean overHttp) {}

  /**
   * A benchmark.
   *
   * @param out takes what is said while it runs, a line at a time
   */
  public LedgerBenchmark(Plan plan, Consumer<String> out) {
    this.plan = plan;
    this.out = out;
  }

  /**
   * Runs on servers that it starts and ends.
   *
   * @param settings where they live and listen; what was there is used again
   * @throws IllegalStateException where the totals are wrong after a round
   */
  public Results run(StackSettings settings)
      throws IOException, SQLException, InterruptedException {
    LocalStack stack = new LocalStack(settings);
    try {
      if (plan.overHttp()) {
        stack.up(StepListener.SILENT);
      } else {
        stack.database().start();
        new Migrations(
                settings.databaseUrl("ballast"),
                "ballast_migrator",
                stack.secrets().databaseMigrator(),
                MariaDbServer.APPLICATION_USER)
            .apply(settings.build().resolve("banking.ear"));
      }
      return measure(stack);
    } finally {
      stack.down(StepListener.SILENT);
    }
  }

  private Results measure(LocalStack stack) throws IOException, SQLException, InterruptedException {
    String url = stack.settings().databaseUrl("ballast");
    Secrets secrets = stack.secrets();
    try (MariaDbPoolDataSource byHand =
            pool(url, "ballast_migrator", secrets.databaseMigrator(), 140, "");
        MariaDbPoolDataSource application =
            pool(
                url, "ballast_app", secrets.databaseApplication(), 16, "&allowMultiQueries=true")) {
      List<Contender> contenders;
      try (Connection migrator =
          DriverManager.getConnection(url, "ballast_migrator", secrets.databaseMigrator())) {
        Tables.copyOfTheLedgers(migrator, "eight");
        Tables.copyOfTheLedgers(migrator, "procedure");
        empty(migrator);
        contenders = new ArrayList<>();
        contenders.add(
            new EightStatements(byHand, Tables.filled(migrator, "eight", plan.accounts())));
        contenders.add(
            new StoredProcedure(byHand, Tables.filled(migrator, "procedure", plan.accounts())));
        contenders.add(
            new InProcessLedger(application, Tables.filled(migrator, "ledger", plan.accounts())));
        if (plan.overHttp()) {
          contenders.add(
              new OverHttp(stack, migrator, Tables.filled(migrator, "ledger", plan.accounts())));
        }
      }
      return measure(contenders, byHand);
    }
  }

  private Results measure(List<Contender> contenders, DataSource books)
      throws SQLException, InterruptedException {
    Load load = new Load(plan.accounts());
    // By tables: two of the contenders share the ledger's.
    Map<String, Long> counted = new HashMap<>();
    for (Contender contender : contenders) {
      warmUp(load, contender, counted);
    }
    List<Round> rounds = new ArrayList<>();
    for (Setting.Pattern pattern : Setting.Pattern.values()) {
      for (int callers : plan.callers()) {
        for (int round = 0; round < plan.rounds(); round++) {
          // In turns: what the machine does beside it then falls on all of them alike.
          for (Contender contender : contenders) {
            Round measured = load.run(contender, new Setting(pattern, callers), plan.time());
            check(contender, count(counted, contender, measured), books);
            rounds.add(measured);
            out.accept(
                String.format(
                    Locale.ROOT,
                    "  %-20s %-6s %4d callers  %,9.0f/s  p50 %,7d µs  p99 %,8d µs",
                    contender.name(),
                    pattern.name().toLowerCase(Locale.ROOT),
                    callers,
                    measured.perSecond(),
                    measured.latencies().getValueAtPercentile(50),
                    measured.latencies().getValueAtPercentile(99)));
          }
        }
      }
    }
    Results results = new Results(plan, rounds, null);
    if (!plan.overHttp()) {
      return results;
    }
    Contender bank = contenders.get(contenders.size() - 1);
    return new Results(plan, rounds, atHalfLoad(load, bank, results, counted, books));
  }

  /**
   * Until it gets no faster: the compilers of two Java machines have minutes of work to do, and
   * with few callers they get the processor for it.
   */
  private void warmUp(Load load, Contender contender, Map<String, Long> counted)
      throws SQLException, InterruptedException {
    double best = 0;
    boolean faster = true;
    for (int step = 0; (faster || step < LEAST_WARM_UPS) && step < MOST_WARM_UPS; step++) {
      Round round =
          load.run(contender, new Setting(Setting.Pattern.SPREAD, FEW_CALLERS), plan.warmUp());
      count(counted, contender, round);
      faster = round.perSecond() > NOTABLY * best;
      best = Math.max(best, round.perSecond());
    }
    out.accept(String.format(Locale.ROOT, "  %-20s is warm at %,.0f/s", contender.name(), best));
  }

  /** What a payment takes where the bank has half of what it can bear. */
  private Round atHalfLoad(
      Load load, Contender bank, Results results, Map<String, Long> counted, DataSource books)
      throws SQLException, InterruptedException {
    double highest =
        results.settings().stream()
            .filter(setting -> setting.pattern() == Setting.Pattern.SPREAD)
            .mapToDouble(setting -> results.cell(bank.name(), setting).perSecond())
            .max()
            .orElseThrow();
    Setting setting = new Setting(Setting.Pattern.SPREAD, 64);
    Round measured = load.run(bank, setting, plan.time(), highest / 2);
    check(bank, count(counted, bank, measured), books);
    return measured;
  }

  private static long count(Map<String, Long> counted, Contender contender, Round round) {
    return counted.merge(contender.tables().prefix(), round.transfers(), Long::sum);
  }

  private static void check(Contender contender, long acknowledged, DataSource books)
      throws SQLException {
    Tables.Totals totals;
    try (Connection connection = books.getConnection()) {
      totals = contender.tables().totals(connection);
    }
    if (!totals.sound() || totals.transfers() != acknowledged) {
      throw new IllegalStateException(
          "%s acknowledged %d transfers, and its books say %s"
              .formatted(contender.name(), acknowledged, totals));
    }
  }

  /** What an earlier run left. Only the migrator may do this. */
  private static void empty(Connection migrator) throws SQLException {
    try (var statement = migrator.createStatement()) {
      statement.execute("SET FOREIGN_KEY_CHECKS = 0");
      for (String table :
          List.of(
              "ledger_leg",
              "ledger_entry",
              "ledger_account",
              "payments_payment",
              "accounts_holder",
              "accounts_account",
              "accounts_customer")) {
        statement.execute("TRUNCATE TABLE " + table);
      }
      statement.execute("SET FOREIGN_KEY_CHECKS = 1");
    }
  }

  private static MariaDbPoolDataSource pool(
      String url, String user, String password, int most, String more) throws SQLException {
    return new MariaDbPoolDataSource(
        url
            + "?user="
            + user
            + "&password="
            + password
            + "&minPoolSize=0&maxPoolSize="
            + most
            + "&transactionIsolation=READ-COMMITTED&useServerPrepStmts=false"
            + more);
  }
}
