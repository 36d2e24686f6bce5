package bank.ballast.cli.release;

import bank.ballast.cli.console.Console;
import bank.ballast.guard.GuardClient;
import bank.ballast.guard.ReleaseView;
import bank.ballast.local.Cluster;
import bank.ballast.local.StackSettings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What a person may want of the release under way. */
final class ReleaseActs {

  private ReleaseActs() {}

  private abstract static class Act implements Callable<Integer> {

    @Spec private CommandSpec spec = CommandSpec.create();

    private final String name;

    Act(String name) {
      this.name = name;
    }

    String reason() {
      return "";
    }

    @Override
    public Integer call() throws Exception {
      ReleaseView view =
          new GuardClient(new Cluster(StackSettings.ofThisProject()))
              .act(name, System.getProperty("user.name", "operator"), reason());
      new Console(spec.commandLine().getOut())
          .line("Release %s: %s, stage %s.".formatted(view.id(), view.state(), view.stage()));
      return 0;
    }
  }

  /** Stay at this stage. */
  @Command(
      name = "pause",
      description = "Stay at this stage; the watch goes on.",
      mixinStandardHelpOptions = true)
  static final class Pause extends Act {
    Pause() {
      super("pause");
    }
  }

  /** Go on. */
  @Command(name = "resume", description = "Go on after a pause.", mixinStandardHelpOptions = true)
  static final class Resume extends Act {
    Resume() {
      super("resume");
    }
  }

  /** End the stage. */
  @Command(
      name = "promote",
      description = "End this stage, or the watch, now.",
      mixinStandardHelpOptions = true)
  static final class Promote extends Act {
    Promote() {
      super("promote");
    }
  }

  /** Go back. */
  @Command(
      name = "abort",
      description = "Take the release back at once.",
      mixinStandardHelpOptions = true)
  static final class Abort extends Act {

    @Option(names = "--reason", required = true, description = "Why, for the record.")
    private String reason = "";

    Abort() {
      super("abort");
    }

    @Override
    String reason() {
      return reason;
    }
  }
}
