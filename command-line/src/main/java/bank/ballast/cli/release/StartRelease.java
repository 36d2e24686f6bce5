package bank.ballast.cli.release;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardClient;
import bank.ballast.guard.ReleaseView;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Begins with a release. */
@Command(
    name = "start",
    description = "Begin with a release: an EAR file.",
    mixinStandardHelpOptions = true)
final class StartRelease implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "EAR", description = "The file, banking-ear/target/banking.ear.")
  private Path ear = Path.of("");

  @Option(
      names = "--follow",
      description = "Stay, and tell how it goes; exit code 1 where it went back.")
  private boolean follow;

  @Override
  public Integer call() throws Exception {
    if (!Files.isRegularFile(ear)) {
      throw new StackFailure("There is no file " + ear + ".");
    }
    Console console = new Console(spec.commandLine().getOut());
    GuardClient guard = new GuardClient(new Cluster(StackSettings.ofThisProject()));
    ReleaseView view = guard.start(ear);
    console.line("Release " + view.id() + " has begun.");
    if (follow) {
      return new Following(guard, console).toTheEnd();
    }
    console.line("./bank release status says how it goes; ./bank release abort takes it back.");
    return 0;
  }
}
