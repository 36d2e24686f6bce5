package bank.ballast.cli.bench;

import bank.ballast.benchmarks.ledger.LedgerBenchmark;
import bank.ballast.benchmarks.ledger.Results;
import bank.ballast.local.StackSettings;
import java.io.PrintWriter;
import java.time.Duration;
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

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--accounts", description = "How many take part (${DEFAULT-VALUE}).")
  private int accounts = 10_000;

  @Option(names = "--callers", split = ",", description = "Callers at a time (1,32,128).")
  private List<Integer> callers = List.of(1, 32, 128);

  @Option(names = "--rounds", description = "Rounds of each (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--seconds", description = "Of a round (${DEFAULT-VALUE}).")
  private int seconds = 10;

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
            false,
            false);
    LedgerBenchmark.Plan plan =
        new LedgerBenchmark.Plan(
            accounts, callers, rounds, Duration.ofSeconds(seconds), Duration.ofSeconds(seconds));
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
    out.flush();
    return 0;
  }
}
