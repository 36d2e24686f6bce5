package bank.ballast.cli.cluster;

import bank.ballast.cli.console.Console;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets a customer go where the share leads them again. */
@Command(
    name = "unpin",
    description = "Let a customer go where their share leads them again.",
    mixinStandardHelpOptions = true)
final class ClusterUnpin implements Callable<Integer> {

  @Parameters(paramLabel = "CUSTOMER", description = "Log-in name, e-mail address or subject.")
  private String customer = "";

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Cluster cluster = new Cluster(StackSettings.ofThisProject());
    String subject = ClusterCommands.subject(cluster, customer);
    cluster.proxy().unpin(subject);
    new Console(spec.commandLine().getOut())
        .line("  %s goes where their share leads.".formatted(subject));
    return 0;
  }
}
