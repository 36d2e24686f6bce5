package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardProcess;
import bank.ballast.local.Cluster;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the bank; its data stays. */
@Command(
    name = "down",
    description = "Stop all of it cleanly. The data stays.",
    mixinStandardHelpOptions = true)
final class Down implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    StackSettings settings = StackSettings.ofThisProject();
    if (Cluster.runs(settings)) {
      Cluster cluster = new Cluster(settings);
      new GuardProcess(cluster).stop();
      cluster.down(console);
    }
    new LocalStack(settings).down(console);
    console.line("Nothing of the bank runs.");
    return 0;
  }
}
