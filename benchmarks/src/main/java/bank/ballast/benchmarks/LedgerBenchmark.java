package bank.ballast.benchmarks;

import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * Measures the ledger and its baselines on a MariaDB of their own, with durable commits, in turns.
 */
public final class LedgerBenchmark {

  private final Plan plan;
  private final Consumer<String> out;

  /**
   * How long and how hard.
   *
   * @param accounts that take part
   * @param callers the numbers of concurrent callers to try
   * @param rounds of each contender in each setting
   * @param time of a round
   * @param warmUp of each contender, before anything is measured
   */
  public record Plan(
      int accounts, List<Integer> callers, int rounds, Duration time, Duration warmUp) {}

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
   * Runs on a server that it starts and ends.
   *
   * @param settings where that server lives and listens; what was there is used again
   * @throws IllegalStateException where the totals are wrong after a round
   */
  public Results run(StackSettings settings)
      throws IOException, SQLException, InterruptedException {
    Secrets secrets = Secrets.in(settings.home());
    MariaDbServer server = new MariaDbServer(settings, secrets);
    server.start();
    try {
      String url = settings.databaseUrl("ballast");
      new Migrations(
              url, "ballast_migrator", secrets.databaseMigrator(), MariaDbServer.APPLICATION_USER)
          .apply(settings.build().resolve("banking.ear"));
      return measure(url, secrets);
    } finally {
      server.stop();
    }
  }

  private Results measure(String url, Secrets secrets)
      throws IOException, SQLException, InterruptedException {
    try (MariaDbPoolDataSource byHand =
            pool(url, "ballast_migrator", secrets.databaseMigrator(), 140, "");
        MariaDbPoolDataSource application =
            pool(
                url,
                "ballast_app",
                secrets.databaseApplication(),
                16,
                "&allowMultiQueries=true&autocommit=false")) {
      List<Contender> contenders;
      try (Connection migrator =
          DriverManager.getConnection(url, "ballast_migrator", secrets.databaseMigrator())) {
        Tables.copyOfTheLedgers(migrator, "eight");
        Tables.copyOfTheLedgers(migrator, "procedure");
        empty(migrator);
        contenders =
            List.of(
                new EightStatements(byHand, Tables.filled(migrator, "eight", plan.accounts())),
                new StoredProcedure(byHand, Tables.filled(migrator, "procedure", plan.accounts())),
                new InProcessLedger(
                    application, Tables.filled(migrator, "ledger", plan.accounts())));
      }
      return measure(contenders, byHand);
    }
  }

  private Results measure(List<Contender> contenders, DataSource books)
      throws SQLException, InterruptedException {
    Load load = new Load(plan.accounts());
    List<Long> counted = new ArrayList<>();
    for (Contender contender : contenders) {
      Setting most = new Setting(Setting.Pattern.SPREAD, 32);
      counted.add(load.run(contender, most, plan.warmUp()).transfers());
    }
    List<Round> rounds = new ArrayList<>();
    for (Setting.Pattern pattern : Setting.Pattern.values()) {
      for (int callers : plan.callers()) {
        for (int round = 0; round < plan.rounds(); round++) {
          // In turns: what the machine does beside it then falls on all of them alike.
          for (int i = 0; i < contenders.size(); i++) {
            Contender contender = contenders.get(i);
            Round measured = load.run(contender, new Setting(pattern, callers), plan.time());
            counted.set(i, counted.get(i) + measured.transfers());
            check(contender, counted.get(i), books);
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
    return new Results(plan, rounds);
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
      for (String table : List.of("leg", "entry", "account")) {
        statement.execute("TRUNCATE TABLE ledger_" + table);
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
