package bank.ballast.cli.cluster;

import bank.ballast.cli.console.Console;
import bank.ballast.local.Cluster;
import bank.ballast.local.Node;
import bank.ballast.local.StackSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts one customer on a side, whatever the share of the release that is under way. */
@Command(
    name = "pin",
    description =
        "Keep one customer on the candidate, or on the stable release, until they are unpinned.",
    mixinStandardHelpOptions = true)
final class ClusterPin implements Callable<Integer> {

  @Parameters(paramLabel = "CUSTOMER", description = "Log-in name, e-mail address or subject.")
  private String customer = "";

  @Option(
      names = "--to",
      required = true,
      paramLabel = "SIDE",
      description = "${COMPLETION-CANDIDATES}")
  private Node.Role side = Node.Role.STABLE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Cluster cluster = new Cluster(StackSettings.ofThisProject());
    String subject = ClusterCommands.subject(cluster, customer);
    cluster.proxy().pin(subject, side);
    new Console(spec.commandLine().getOut())
        .line("  %s keeps to the %s release.".formatted(subject, side.word()));
    return 0;
  }
}
