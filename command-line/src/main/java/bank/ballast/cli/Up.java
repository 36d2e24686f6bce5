package bank.ballast.cli;

import bank.ballast.local.LocalStack;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts the bank, and says where it is. */
@Command(
    name = "up",
    description = "Start the bank: MariaDB, Keycloak and WildFly. Prints addresses and log-ins.",
    mixinStandardHelpOptions = true)
final class Up implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    Console console = new Console(spec.commandLine().getOut());
    LocalStack stack = new LocalStack(Main.settings());
    if (stack.isReady()) {
      console.line("The bank runs already.");
    } else {
      long begin = System.nanoTime();
      stack.up(console);
      console.line(
          "  The bank is up after %s."
              .formatted(Console.inSeconds(Duration.ofNanos(System.nanoTime() - begin))));
    }
    new Welcome(stack.settings()).print(console);
    return 0;
  }
}
