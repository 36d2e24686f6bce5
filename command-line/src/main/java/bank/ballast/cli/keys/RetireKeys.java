package bank.ballast.cli.keys;

import bank.ballast.cli.console.Console;
import bank.ballast.local.SigningKeys;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Removes keys whose tokens are all over. */
@Command(
    name = "retire",
    description = "Remove the keys whose last token is over; before that time, say when it is.",
    mixinStandardHelpOptions = true)
final class RetireKeys implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    List<SigningKeys.Key> gone = KeyCommands.keys().retire();
    if (gone.isEmpty()) {
      console.line("  No key is there to be retired.");
    }
    for (SigningKeys.Key key : gone) {
      console.line("  ✓ %s is gone".formatted(SigningKeys.shown(key.id())));
    }
    return 0;
  }
}
