package bank.ballast.cli.bench;

import bank.ballast.benchmarks.GrowthBenchmark;
import bank.ballast.local.MailPorts;
import bank.ballast.local.SchemePorts;
import bank.ballast.local.StackSettings;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures whether the ledger gets slower as it grows. */
@Command(
    name = "growth",
    description = "The ledger's speed with few and with many entries in it (takes some 8 GiB).",
    mixinStandardHelpOptions = true)
final class BenchGrowth implements Callable<Integer> {

  private static final int PORTS = 15420;

  /** Ten million entries in MiB: whether the disk is slower than memory is not the question. */
  private static final int ENOUGH_MEMORY = 6144;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--entries", split = ",", description = "Sizes (100000,1000000,10000000).")
  private List<Integer> entries = List.of(100_000, 1_000_000, 10_000_000);

  @Option(names = "--rounds", description = "Rounds of each (${DEFAULT-VALUE}).")
  private int rounds = 3;

  @Option(names = "--seconds", description = "Of a round (${DEFAULT-VALUE}).")
  private int seconds = 10;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    GrowthBenchmark.Plan plan =
        new GrowthBenchmark.Plan(entries, rounds, Duration.ofSeconds(seconds));
    String table =
        new GrowthBenchmark(
                plan,
                line -> {
                  out.println(line);
                  out.flush();
                })
            .run(BenchGrowth::settings);
    out.println();
    out.print(table);
    out.flush();
    Path kept = Files.createDirectories(BenchLedger.kept());
    Files.writeString(kept.resolve("growth.md"), BenchLedger.heading() + table);
    return 0;
  }

  private static StackSettings settings(int number) {
    StackSettings bank = StackSettings.ofThisProject();
    int ports = PORTS + 20 * number;
    return new StackSettings(
            "growth" + number,
            bank.home(),
            bank.distributions(),
            bank.build(),
            ports,
            ports + 1,
            ports + 2,
            ports + 3,
            ports + 6,
            false,
            false,
            bank.mariaDb(),
            Math.max(ENOUGH_MEMORY, bank.databaseMemory()))
        .withMail(new MailPorts(true, ports + 7, ports + 8))
        .withScheme(new SchemePorts(ports + 9, ports + 10));
  }
}
