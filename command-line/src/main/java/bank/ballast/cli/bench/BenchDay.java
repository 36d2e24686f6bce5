package bank.ballast.cli.bench;

import bank.ballast.benchmarks.DayBenchmark;
import bank.ballast.benchmarks.DayBenchmark.Day;
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

/** Measures a business day. */
@Command(
    name = "day",
    description = "A business day (interest, standing orders) over few accounts and over many.",
    mixinStandardHelpOptions = true)
final class BenchDay implements Callable<Integer> {

  private static final int PORTS = 15500;

  /** What an account may cost among many, to that among few. */
  private static final double FLAT = 1.2;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--accounts", split = ",", description = "Sizes (10000,100000), multiples of 10.")
  private List<Integer> accounts = List.of(10_000, 100_000);

  @Option(names = "--json", paramLabel = "FILE", description = "Keep the figures there as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    List<Day> days =
        new DayBenchmark(
                accounts,
                line -> {
                  out.println(line);
                  out.flush();
                })
            .run(OwnBank.settings("day", PORTS));
    String table = DayBenchmark.table(days);
    out.println();
    out.print(table);
    out.flush();
    Path kept = Files.createDirectories(BenchLedger.kept());
    Files.writeString(kept.resolve("day.md"), BenchLedger.heading() + table);
    if (json != null) {
      Files.writeString(json, json(days));
    }
    return 0;
  }

  private static String json(List<Day> days) {
    ObjectNode root = new ObjectMapper().createObjectNode();
    var figures = root.putArray("figures");
    for (Day day : days) {
      figures
          .addObject()
          .put("name", "accounts a second, of " + day.accounts())
          .put("value", day.perSecond())
          .put("unit", "1/s");
    }
    var ratios = root.putArray("ratios");
    for (Day day : days.subList(1, days.size())) {
      double cost = day.costRelativeTo(days.get(0));
      ratios
          .addObject()
          .put("name", "cost of an account of " + day.accounts())
          .put("value", cost)
          .put("baseline", "of " + days.get(0).accounts())
          .put("aim", FLAT)
          .put("met", cost <= FLAT);
    }
    root.putObject("load")
        .put("average", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    return root.toPrettyString();
  }
}
