package bank.ballast.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * What a run measured.
 *
 * @param plan how it was run
 * @param rounds in the order in which they were measured
 * @param halfLoad the bank over HTTP at half of its highest load, or null where it took no part
 */
public record Results(LedgerBenchmark.Plan plan, List<Round> rounds, @Nullable Round halfLoad) {

  /** Results that can't change under the reader. */
  public Results {
    rounds = List.copyOf(rounds);
  }

  /**
   * All rounds of one contender in one setting.
   *
   * @param perSecond the median of its rounds
   * @param p50 in milliseconds
   * @param p99 in milliseconds
   */
  record Cell(String contender, Setting setting, double perSecond, double p50, double p99) {}

  /** The settings, in the order in which they were measured. */
  Set<Setting> settings() {
    Set<Setting> settings = new LinkedHashSet<>();
    rounds.forEach(round -> settings.add(round.setting()));
    return settings;
  }

  /** The contenders, in the order in which they were measured. */
  List<String> contenders() {
    return rounds.stream().map(Round::contender).distinct().toList();
  }

  /** One contender in one setting. */
  Cell cell(String contender, Setting setting) {
    List<Double> rates = new ArrayList<>();
    Histogram all = new Histogram(60_000_000, 3);
    for (Round round : rounds) {
      if (round.contender().equals(contender) && round.setting().equals(setting)) {
        rates.add(round.perSecond());
        all.add(round.latencies());
      }
    }
    double median = rates.stream().sorted().toList().get(rates.size() / 2);
    return new Cell(
        contender,
        setting,
        median,
        all.getValueAtPercentile(50) / 1000.0,
        all.getValueAtPercentile(99) / 1000.0);
  }

  /** A table in Markdown: transfers a second, latencies, and the ratio to each baseline. */
  public String table() {
    StringBuilder table =
        new StringBuilder(
            """
            | Payees | Callers | Contender | Transfers/s | p50 ms | p99 ms | to (a) | to (b) |
            |---|---|---|---|---|---|---|---|
            """);
    List<String> contenders = contenders();
    for (Setting setting : settings()) {
      double a = cell(contenders.get(0), setting).perSecond();
      double b = cell(contenders.get(1), setting).perSecond();
      for (String contender : contenders) {
        Cell cell = cell(contender, setting);
        table.append(
            String.format(
                Locale.ROOT,
                "| %s | %d | %s | %,.0f | %.2f | %.2f | %.2f | %.2f |%n",
                setting.pattern() == Setting.Pattern.HOT ? "one" : "spread",
                setting.callers(),
                contender,
                cell.perSecond(),
                cell.p50(),
                cell.p99(),
                cell.perSecond() / a,
                cell.perSecond() / b));
      }
    }
    if (halfLoad != null) {
      table.append(
          String.format(
              Locale.ROOT,
              "%nAt half of its highest load (%,.0f payments/s, spread), a payment over HTTP takes"
                  + " %.1f ms (p50), %.1f ms (p99).%n",
              halfLoad.perSecond(),
              halfLoad.latencies().getValueAtPercentile(50) / 1000.0,
              halfLoad.latencies().getValueAtPercentile(99) / 1000.0));
    }
    return table.toString();
  }

  /** The same as a picture, in SVG. */
  public String chart() {
    return Chart.of(this);
  }

  /** One line for each contender and setting, without a heading: for a history of many runs. */
  public List<String> csv(String when, String commit) {
    List<String> lines = new ArrayList<>();
    for (Setting setting : settings()) {
      for (String contender : contenders()) {
        lines.add(line(when, commit, contender, cell(contender, setting)));
      }
    }
    if (halfLoad != null) {
      Cell cell =
          new Cell(
              halfLoad.contender(),
              halfLoad.setting(),
              halfLoad.perSecond(),
              halfLoad.latencies().getValueAtPercentile(50) / 1000.0,
              halfLoad.latencies().getValueAtPercentile(99) / 1000.0);
      lines.add(line(when, commit, cell.contender() + " at half load", cell));
    }
    return lines;
  }

  private static String line(String when, String commit, String name, Cell cell) {
    return String.format(
        Locale.ROOT,
        "%s,%s,%s,%s,%d,%.0f,%.3f,%.3f",
        when,
        commit,
        name,
        cell.setting().pattern().name().toLowerCase(Locale.ROOT),
        cell.setting().callers(),
        cell.perSecond(),
        cell.p50(),
        cell.p99());
  }
}
