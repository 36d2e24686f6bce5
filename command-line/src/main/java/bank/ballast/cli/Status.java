package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.local.Cluster;
import bank.ballast.local.LocalStack;
import bank.ballast.local.LocalStack.State;
import bank.ballast.local.StackSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs and whether it serves. */
@Command(
    name = "status",
    description = "Say what runs and whether it is healthy; exit code 1 where it is not.",
    mixinStandardHelpOptions = true)
final class Status implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    StackSettings settings = StackSettings.ofThisProject();
    Console console = new Console(spec.commandLine().getOut());
    if (Cluster.runs(settings)) {
      console.line("A cluster is up here: ./bank cluster status says how it is.");
      return new Cluster(settings).isReady() ? 0 : 1;
    }
    List<LocalStack.Part> parts = new LocalStack(settings).parts();
    List<List<String>> rows = new ArrayList<>();
    for (LocalStack.Part part : parts) {
      rows.add(
          List.of(part.name(), inWords(part.state()), part.pid() == 0 ? "" : "pid " + part.pid()));
    }
    console.table(rows);
    return parts.stream().allMatch(part -> part.state() == State.READY) ? 0 : 1;
  }

  private static String inWords(State state) {
    return switch (state) {
      case DOWN -> "not running";
      case UNREADY -> "running, not healthy";
      case READY -> "running, healthy";
    };
  }
}
