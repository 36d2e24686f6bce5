package bank.ballast.cli.bench;

import bank.ballast.benchmarks.LedgerBenchmark;
import bank.ballast.benchmarks.Results;
import bank.ballast.local.MailPorts;
import bank.ballast.local.SchemePorts;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the ledger. */
@Command(
    name = "ledger",
    description = "Transfers a second: the ledger against SQL that one would write by hand.",
    mixinStandardHelpOptions = true)
final class BenchLedger implements Callable<Integer> {

  private static final int PORTS = 15400;
  private static final String KEPT = "benchmarks/results";
  private static final String HEADING =
      "at,commit,contender,payees,callers,transfers_per_second,p50_ms,p99_ms\n";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--accounts", description = "How many take part (${DEFAULT-VALUE}).")
  private int accounts = 10_000;

  @Option(names = "--callers", split = ",", description = "Callers at a time (1,32,128).")
  private List<Integer> callers = List.of(1, 32, 128);

  @Option(names = "--rounds", description = "Rounds of each (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--seconds", description = "Of a round (${DEFAULT-VALUE}).")
  private int seconds = 10;

  @Option(names = "--without-http", description = "Leave the whole bank out: sooner done.")
  private boolean withoutHttp;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    StackSettings bank = StackSettings.ofThisProject();
    StackSettings own =
        new StackSettings(
                "bench",
                bank.home(),
                bank.distributions(),
                bank.build(),
                PORTS,
                PORTS + 1,
                PORTS + 2,
                PORTS + 3,
                PORTS + 6,
                true,
                false,
                bank.mariaDb(),
                bank.databaseMemory())
            .withMail(new MailPorts(true, PORTS + 7, PORTS + 8))
            .withScheme(new SchemePorts(PORTS + 9, PORTS + 10))
            .compiledFully();
    LedgerBenchmark.Plan plan =
        new LedgerBenchmark.Plan(
            accounts,
            callers,
            rounds,
            Duration.ofSeconds(seconds),
            Duration.ofSeconds(2L * seconds),
            !withoutHttp);
    Results results =
        new LedgerBenchmark(
                plan,
                line -> {
                  out.println(line);
                  out.flush();
                })
            .run(own);
    out.println();
    out.print(results.table());
    Path kept = Files.createDirectories(kept());
    Files.writeString(kept.resolve("ledger.svg"), results.chart());
    Files.writeString(kept.resolve("ledger.md"), heading() + results.table());
    Path history = kept.resolve("ledger-history.csv");
    if (!Files.exists(history)) {
      Files.writeString(history, HEADING);
    }
    Files.write(
        history, results.csv(Instant.now().toString(), commit()), StandardOpenOption.APPEND);
    out.println();
    out.println("  Kept in " + KEPT + ": ledger.md, ledger.svg, and a line each in the history.");
    out.flush();
    return 0;
  }

  /** When, on what, and of which commit something was measured. */
  static String heading() throws InterruptedException {
    return "Measured %s, at commit %s, on %d processors with Java %s.%n%n"
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            commit(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version().feature());
  }

  /** The folder for results. */
  static Path kept() {
    return Path.of(System.getProperty("ballast.project", "."), KEPT);
  }

  /** What was measured: the commit, where this is a clone that git knows. */
  private static String commit() throws InterruptedException {
    try {
      Process git = new ProcessBuilder("git", "describe", "--always", "--dirty").start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? said.strip() : "unknown";
    } catch (IOException noGit) {
      return "unknown";
    }
  }
}
