package bank.ballast.benchmarks;

import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.reading.BooksReader;
import bank.ballast.local.Folders;
import bank.ballast.local.MariaDbServer;
import bank.ballast.local.Migrations;
import bank.ballast.local.Secrets;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.HdrHistogram.Histogram;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/**
 * Measures whether the ledger gets slower as it grows: the same work on books of several sizes, in
 * turns, each size on a MariaDB of its own.
 */
public final class GrowthBenchmark {

  private static final int ACCOUNTS = 10_000;
  private static final int CALLERS = 32;

  /** The smallest books have twenty legs an account: a page is full at every size. */
  private static final int PAGE = 10;

  private final Plan plan;
  private final Consumer<String> out;

  /**
   * How long and how large.
   *
   * @param sizes numbers of entries, the smallest first; multiples of 10,000
   * @param rounds of each measure at each size
   * @param time of a round
   */
  public record Plan(List<Integer> sizes, int rounds, Duration time) {}

  /** Something that is measured: how often it can be done in a second, or how long it takes. */
  private enum Measure {
    TRANSFERS("transfers/s, 32 callers"),
    BALANCE("balance now, reads/s"),
    BALANCE_AT("balance at a past day, reads/s"),
    BALANCE_AT_MOMENT("balance at a past moment, reads/s"),
    PAGE("page of 10 entries anywhere, reads/s");

    private final String text;

    Measure(String text) {
      this.text = text;
    }
  }

  /**
   * A benchmark.
   *
   * @param out takes what is said while it runs, a line at a time
   */
  public GrowthBenchmark(Plan plan, Consumer<String> out) {
    this.plan = plan;
    this.out = out;
  }

  /**
   * Runs on servers that it starts and ends, and takes their data away.
   *
   * @param settings where the server for the size of this number lives and listens
   * @return a table in Markdown
   */
  public String run(Function<Integer, StackSettings> settings)
      throws IOException, SQLException, InterruptedException {
    List<Books> sizes = new ArrayList<>();
    try {
      for (int i = 0; i < plan.sizes().size(); i++) {
        sizes.add(load(plan.sizes().get(i), settings.apply(i)));
      }
      return measure(sizes);
    } finally {
      for (Books books : sizes) {
        books.close();
      }
    }
  }

  /** The books of one size, with all that is needed to post and to read. */
  private record Books(
      int entries,
      Duration loaded,
      StackSettings settings,
      MariaDbServer server,
      MariaDbPoolDataSource pool,
      Tables tables)
      implements AutoCloseable {

    @Override
    public void close() throws IOException {
      pool.close();
      server.stop();
      Folders.delete(settings.folder());
    }
  }

  private Books load(int entries, StackSettings settings)
      throws IOException, SQLException, InterruptedException {
    Secrets secrets = Secrets.in(settings.home());
    MariaDbServer server = new MariaDbServer(settings, secrets);
    // What a run left that was broken off.
    server.stop();
    Folders.delete(settings.folder());
    server.start();
    String url = settings.databaseUrl("ballast");
    new Migrations(
            url, "ballast_migrator", secrets.databaseMigrator(), MariaDbServer.APPLICATION_USER)
        .apply(settings.build().resolve("banking.ear"));
    Tables tables;
    long begin = System.nanoTime();
    try (Connection migrator =
        DriverManager.getConnection(url, "ballast_migrator", secrets.databaseMigrator())) {
      tables = Tables.filled(migrator, "ledger", ACCOUNTS);
      History.load(
          migrator,
          tables,
          entries / ACCOUNTS,
          done -> {
            if (done % 1_000_000 == 0 || done == entries) {
              out.accept(
                  String.format(
                      Locale.ROOT,
                      "  loaded %,12d of %,12d entries  %4d s",
                      done,
                      entries,
                      (System.nanoTime() - begin) / 1_000_000_000L));
            }
          });
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    MariaDbPoolDataSource pool =
        new MariaDbPoolDataSource(
            url
                + "?user=ballast_app&password="
                + secrets.databaseApplication()
                + "&minPoolSize=0&maxPoolSize=16&transactionIsolation=READ-COMMITTED"
                + "&useServerPrepStmts=false&allowMultiQueries=true");
    return new Books(entries, took, settings, server, pool, tables);
  }

  private String measure(List<Books> sizes) throws SQLException, InterruptedException {
    Map<Measure, double[][]> measured = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      measured.put(measure, new double[sizes.size()][plan.rounds()]);
    }
    for (int round = -1; round < plan.rounds(); round++) {
      for (Measure measure : Measure.values()) {
        // In turns: what the machine does beside it then falls on all sizes alike.
        for (int i = 0; i < sizes.size(); i++) {
          double perSecond = perSecond(measure, sizes.get(i));
          if (round >= 0) {
            Objects.requireNonNull(measured.get(measure))[i][round] = perSecond;
            out.accept(
                String.format(
                    Locale.ROOT,
                    "  %,12d entries  %-36s %,10.0f",
                    sizes.get(i).entries(),
                    measure.text,
                    perSecond));
          }
        }
      }
    }
    return table(sizes, measured);
  }

  private double perSecond(Measure measure, Books books) throws SQLException, InterruptedException {
    if (measure == Measure.TRANSFERS) {
      Contender ledger = new InProcessLedger(books.pool(), books.tables());
      Setting setting = new Setting(Setting.Pattern.SPREAD, CALLERS);
      return new Load(ACCOUNTS).run(ledger, setting, plan.time()).perSecond();
    }
    BooksReader reader = new BooksReader(books.pool());
    SplittableRandom random = new SplittableRandom(42);
    int days = books.entries() / ACCOUNTS;
    Histogram latencies = new Histogram(60_000_000_000L, 3);
    long reads = 0;
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < plan.time().toNanos()) {
      LedgerAccountId account =
          new LedgerAccountId(books.tables().account(random.nextInt(ACCOUNTS)));
      int day = random.nextInt(days);
      long started = System.nanoTime();
      read(measure, reader, account, day);
      latencies.recordValue(System.nanoTime() - started);
      reads++;
    }
    // The median read, not the mean: one checkpoint of the database is not the size's doing.
    return reads == 0 ? 0 : 1e9 / latencies.getValueAtPercentile(50);
  }

  private static void read(Measure measure, BooksReader reader, LedgerAccountId account, int day) {
    switch (measure) {
      case BALANCE -> reader.accounts(List.of(account));
      case BALANCE_AT -> reader.balanceAt(account, History.FIRST.plusDays(day));
      case BALANCE_AT_MOMENT ->
          reader.balanceAt(account, Instant.parse(History.FIRST.plusDays(day) + "T13:00:00Z"));
      default -> reader.legsBefore(account, Math.max(2L * day, PAGE) + 1, PAGE);
    }
  }

  private String table(List<Books> sizes, Map<Measure, double[][]> measured) {
    StringBuilder table = new StringBuilder("| |");
    sizes.forEach(size -> table.append(String.format(Locale.ROOT, " %,d |", size.entries())));
    table.append("\n|---|").append("---|".repeat(sizes.size())).append("\n| loaded in, s |");
    sizes.forEach(size -> table.append(' ').append(size.loaded().toSeconds()).append(" |"));
    for (Measure measure : Measure.values()) {
      table.append("\n| ").append(measure.text).append(" |");
      double[][] rates = Objects.requireNonNull(measured.get(measure));
      double smallest = median(rates[0]);
      for (int i = 0; i < sizes.size(); i++) {
        double here = median(rates[i]);
        table.append(String.format(Locale.ROOT, " %,.0f (%.2f) |", here, here / smallest));
      }
    }
    return table.append("\n\nIn brackets: the ratio to the smallest size.\n").toString();
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
