package bank.ballast.cli.cluster;

import bank.ballast.cli.console.Console;
import bank.ballast.cli.demo.DemoBooks;
import bank.ballast.cli.demo.DemoLogInTable;
import bank.ballast.guard.GuardProcess;
import bank.ballast.local.Cluster;
import bank.ballast.local.LocalStack;
import bank.ballast.local.Releases;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the cluster, and says where it is. */
@Command(
    name = "up",
    description =
        "Start MariaDB, Keycloak, two nodes of the stable release, and HAProxy before them.",
    mixinStandardHelpOptions = true)
final class ClusterUp implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    Cluster cluster = new Cluster(StackSettings.ofThisProject());
    GuardProcess guard = new GuardProcess(cluster);
    AtomicInteger code = new AtomicInteger();
    if (cluster.isReady()) {
      console.line("The cluster runs already.");
      startIt(guard, console);
    } else {
      guard.check(Map.of());
      long begin = System.nanoTime();
      cluster.up(
          console,
          () -> {
            code.set(bringInDemoBooks(cluster, console));
            startIt(guard, console);
          });
      console.line("  The cluster is up after %.1f s.".formatted(since(begin).toMillis() / 1e3));
    }
    tellOfTheBuild(cluster, console);
    StackSettings settings = cluster.settings();
    String bank = settings.cluster().publicUrl();
    console.line("");
    console.table(
        List.of(
            List.of("API", bank + "/api"),
            List.of("Support desk", bank + "/portal/"),
            List.of("Status page", bank + "/status"),
            List.of("Sign-up and log-in", settings.keycloakUrl() + "/realms/ballast/account"),
            List.of("Mails", mails(settings)),
            List.of("Certificate to trust", certificate(settings))));
    DemoLogInTable.print(settings, console);
    console.line("  ./bank cluster status says which release runs where, and who meets it.");
    return code.get();
  }

  private static String mails(StackSettings settings) {
    return settings.mail().caught()
        ? settings.mail().pageUrl() + " (all that the bank sent)"
        : "sent by the server that BALLAST_SMTP_HOST names";
  }

  private static String certificate(StackSettings settings) {
    return settings.folder().resolve("haproxy/localhost.crt").toString();
  }

  /** A build is no release: it becomes one by being brought in. */
  private static void tellOfTheBuild(Cluster cluster, Console console) throws IOException {
    Path built = cluster.settings().build().resolve("banking.ear");
    String stable = cluster.releases().stable().orElse("");
    if (java.nio.file.Files.exists(built) && !Releases.idOf(built).equals(stable)) {
      console.line(
          "  The stable release is %s; the last build is another one: ./bank release start %s"
              .formatted(stable, Path.of("").toAbsolutePath().relativize(built)));
    }
  }

  /** A bank without its demo data is worth having, so that this failed is said and no more. */
  private int bringInDemoBooks(Cluster cluster, Console console)
      throws IOException, InterruptedException {
    if (!cluster.settings().sandbox()) {
      return 0;
    }
    long begin = System.nanoTime();
    try {
      LocalStack tools = new LocalStack(Cluster.forTools(cluster.settings()));
      if (DemoBooks.bringIn(tools, cluster.settings(), spec.commandLine().getOut())) {
        console.finished("Demo data brought in", since(begin));
      }
      return 0;
    } catch (StackFailure e) {
      console.failed("Demo data", since(begin), "");
      console.line("    " + e.getMessage());
      return 1;
    }
  }

  private static void startIt(GuardProcess guard, Console console)
      throws IOException, InterruptedException {
    long begin = System.nanoTime();
    guard.start(Map.of());
    console.finished("Release guard", since(begin));
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
