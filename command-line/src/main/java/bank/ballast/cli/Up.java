package bank.ballast.cli;

import bank.ballast.cli.console.Console;
import bank.ballast.cli.demo.DemoBooks;
import bank.ballast.local.LocalStack;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
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
    LocalStack stack = new LocalStack(StackSettings.ofThisProject());
    AtomicInteger code = new AtomicInteger();
    if (stack.isReady()) {
      console.line(
          stack.runsThisBuild()
              ? "The bank runs already."
              : "An earlier build of the bank runs; ./bank down, then ./bank up takes up the new one.");
      code.set(bringInDemoBooks(stack, console));
    } else {
      long begin = System.nanoTime();
      stack.up(console, () -> code.set(bringInDemoBooks(stack, console)));
      console.line("  The bank is up after %s.".formatted(Console.inSeconds(since(begin))));
    }
    new Welcome(stack.settings()).print(console);
    return code.get();
  }

  /** A bank without its demo data is worth having, so that this failed is said and no more. */
  private int bringInDemoBooks(LocalStack stack, Console console)
      throws IOException, InterruptedException {
    if (!stack.settings().sandbox()) {
      return 0;
    }
    long begin = System.nanoTime();
    try {
      if (DemoBooks.bringIn(stack, stack.settings(), spec.commandLine().getOut())) {
        console.finished("Demo data brought in", since(begin));
      }
      return 0;
    } catch (StackFailure e) {
      console.failed("Demo data", since(begin), "");
      console.line("    " + e.getMessage());
      return 1;
    }
  }

  private static Duration since(long begin) {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
