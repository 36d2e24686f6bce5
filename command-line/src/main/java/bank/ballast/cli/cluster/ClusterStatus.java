package bank.ballast.cli.cluster;

import bank.ballast.cli.console.Console;
import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.HaproxySocket;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what runs, which release where, and who meets it. */
@Command(
    name = "status",
    description =
        "Say which nodes run which release, and who meets it; exit code 1 where it is not whole.",
    mixinStandardHelpOptions = true)
final class ClusterStatus implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Cluster cluster = new Cluster(StackSettings.ofThisProject());
    List<List<String>> rows = new ArrayList<>();
    for (LocalStack.Part part : cluster.parts()) {
      rows.add(
          List.of(
              part.name(),
              switch (part.state()) {
                case DOWN -> "not running";
                case UNREADY -> "running, not healthy";
                case READY -> "running, healthy";
              },
              part.pid() == 0 ? "" : "pid " + part.pid(),
              release(cluster, part.name())));
    }
    console.table(rows);
    if (cluster.proxy().isReady()) {
      console.line("");
      showProxy(cluster, console);
    }
    console.line("");
    console.line("  Stable release: " + cluster.releases().stable().orElse("none yet"));
    return cluster.isReady() ? 0 : 1;
  }

  private static String release(Cluster cluster, String part) throws IOException {
    for (ClusterNode node : cluster.nodes()) {
      if (node.node().name().equals(part)) {
        return node.release().map(id -> "release " + id).orElse("");
      }
    }
    return "";
  }

  private static void showProxy(Cluster cluster, Console console) throws IOException {
    HaproxySocket proxy = cluster.proxy().socket();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Side", "Server", "State", "Under way", "Requests"));
    for (HaproxySocket.Server server : proxy.servers()) {
      // Those of the stable side that stand in for a lost candidate would be there twice.
      if (server.backend().equals("stable") || server.name().equals(Cluster.CANDIDATE)) {
        rows.add(
            List.of(
                server.backend(),
                server.name(),
                server.status().toLowerCase(Locale.ROOT),
                Integer.toString(server.sessions()),
                Long.toString(server.total())));
      }
    }
    console.table(rows);
    console.line("");
    console.line(
        "  Customers on the candidate: %.2f %%, staff: %s, pinned: %d"
            .formatted(
                proxy.share() / 100.0,
                proxy.staff() ? "yes" : "no",
                cluster.proxy().pinned().size()));
  }
}
