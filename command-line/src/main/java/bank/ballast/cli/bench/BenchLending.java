package bank.ballast.cli.bench;

import bank.ballast.benchmarks.LendingBenchmark;
import bank.ballast.benchmarks.LendingBenchmark.Close;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures close of business over loans. */
@Command(
    name = "lending",
    description = "Close of business over loans with a year behind them: few, and many.",
    mixinStandardHelpOptions = true)
final class BenchLending implements Callable<Integer> {

  private static final int PORTS = 15600;

  /** What a loan may cost among many, to that among few. */
  private static final double FLAT = 1.2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--loans", split = ",", description = "Sizes (10000,100000).")
  private List<Integer> loans = List.of(10_000, 100_000);

  @Option(names = "--json", paramLabel = "FILE", description = "Keep the figures there as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Close> closes =
        new LendingBenchmark(
                loans,
                line -> {
                  out.println(line);
                  out.flush();
                })
            .run(OwnBank.settings("lending", PORTS));
    String table = LendingBenchmark.table(closes);
    out.println();
    out.print(table);
    out.flush();
    Path kept = Files.createDirectories(BenchLedger.kept());
    Files.writeString(kept.resolve("lending.md"), BenchLedger.heading() + table);
    if (json != null) {
      Files.writeString(json, json(closes));
    }
    return 0;
  }

  private static String json(List<Close> closes) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    var figures = root.putArray("figures");
    for (Close close : closes) {
      figures
          .addObject()
          .put("name", "loans a second, of " + close.loans())
          .put("value", close.perSecond())
          .put("unit", "1/s");
    }
    var ratios = root.putArray("ratios");
    for (Close close : closes.subList(1, closes.size())) {
      double cost = close.costRelativeTo(closes.get(0));
      ratios
          .addObject()
          .put("name", "cost of a loan of " + close.loans())
          .put("value", cost)
          .put("baseline", "of " + closes.get(0).loans())
          .put("aim", FLAT)
          .put("met", cost <= FLAT);
    }
    root.putObject("load")
        .put("average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return root.toPrettyString();
  }
}
