package bank.ballast.cli.release;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardClient;
import bank.ballast.guard.ReleaseView;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says where the release is. */
@Command(
    name = "status",
    description = "Say where the release is, and how it came there.",
    mixinStandardHelpOptions = true)
final class ReleaseStatus implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    GuardClient guard = new GuardClient(new Cluster(StackSettings.ofThisProject()));
    Optional<ReleaseView> current = guard.current();
    if (current.isEmpty()) {
      console.line(
          "There was no release yet. A build with changes is one: ./bank cluster up says how.");
      return 0;
    }
    ReleaseView view = current.get();
    console.table(
        List.of(
            List.of("Release", view.id()),
            List.of("State", view.state() + ", stage " + view.stage()),
            List.of("Customers on it", "%.2f %%".formatted(view.share() / 100.0)),
            List.of("Waits for", view.waitsFor() == null ? "-" : view.waitsFor()),
            List.of("Served so far", view.assigned() + " customers and devices"),
            List.of("Met something", Integer.toString(view.touched())),
            List.of("Why it went back", view.reason() == null ? "-" : view.reason().detail())));
    console.line("");
    new Following(guard, console).timeline(view);
    return 0;
  }
}
