package bank.ballast.cli.cluster;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardProcess;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Ends the cluster; its data stays. */
@Command(
    name = "down",
    description = "Stop all of it cleanly. The data and the releases stay.",
    mixinStandardHelpOptions = true)
final class ClusterDown implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Cluster cluster = new Cluster(StackSettings.ofThisProject());
    new GuardProcess(cluster).stop();
    cluster.down(console);
    console.line("Nothing of the cluster runs.");
    return 0;
  }
}
