package bank.ballast.cli.rehearse;

import bank.ballast.cli.console.Console;
import bank.ballast.cli.progress.Progress;
import bank.ballast.local.StackSettings;
import bank.ballast.rehearsal.Rehearsal;
import bank.ballast.rehearsal.RehearsalHome;
import bank.ballast.rehearsal.RehearsalPlan;
import bank.ballast.rehearsal.RehearsalResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows bad releases and good ones to the release guard, under load, and judges it. */
@Command(
    name = "release",
    description = {
      "Bad releases and good ones, made on purpose, come in one after the other while simulated",
      "customers use the bank. Says which of them the release guard found, how soon, and whom they",
      "harmed. Exit code 1 where a bad one is missed, a good one rolled back, or money wrong."
    },
    mixinStandardHelpOptions = true)
final class RehearseRelease implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--only", split = ",", paramLabel = "NAME", description = "These releases alone.")
  private List<String> only = List.of();

  @Option(names = "--short", description = "Three bad ones and a good one, few customers.")
  private boolean isShort;

  @Option(names = "--list", description = "Say which releases there are, and rehearse nothing.")
  private boolean list;

  @Option(names = "--customers", description = "How many there are (600, with --short 80).")
  private @Nullable Integer customers;

  @Option(names = "--visits", description = "Of all of them in a second (8, with --short 3).")
  private @Nullable Double visits;

  @Option(names = "--json", paramLabel = "FILE", description = "Keep the figures there as JSON.")
  private @Nullable Path json;

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Path project = Path.of(System.getProperty("ballast.project", "."));
    if (list) {
      console.table(RehearsalPlan.choice(project));
      return 0;
    }
    Screen screen = new Screen(spec.commandLine().getOut(), Progress.isTerminal());
    RehearsalHome home = RehearsalHome.beside(project, StackSettings.ofThisProject(), !isShort);
    RehearsalPlan plan = plan(project);
    RehearsalResults results;
    try {
      results = new Rehearsal(home, plan, screen).hold();
    } finally {
      screen.leave();
    }
    show(results, console);
    keep(results);
    return results.isPassed() ? 0 : 1;
  }

  private RehearsalPlan plan(Path project) throws IOException {
    RehearsalPlan plan = isShort ? RehearsalPlan.brief(project) : RehearsalPlan.whole(project);
    if (!only.isEmpty()) {
      plan = plan.only(project, only);
    }
    return plan.under(
        Objects.requireNonNullElse(customers, plan.customers()),
        Objects.requireNonNullElse(visits, plan.visitsPerSecond()));
  }

  private static void show(RehearsalResults results, Console console) {
    console.line("");
    console.table(results.table());
    console.line("");
    console.table(results.aimsTable());
    results.books().forEach(wrong -> console.line("  ✗ " + wrong));
    console.line("");
    console.line(
        "  %d customers, %.0f requests a second%s."
            .formatted(
                results.customers(),
                results.requestsPerSecond(),
                results.crowdedOut() == 0
                    ? ""
                    : ", and %d visits that this machine could not carry"
                        .formatted(results.crowdedOut())));
  }

  private void keep(RehearsalResults results) throws IOException {
    if (json != null) {
      Files.writeString(json, results.json());
    }
  }
}
