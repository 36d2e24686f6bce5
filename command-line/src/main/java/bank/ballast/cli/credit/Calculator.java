package bank.ballast.cli.credit;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry of the two commands of this package, beside the one of all commands: it loads nothing of
 * theirs, and answers in half the time. Exit codes: 0 done, 2 terms that are refused, or wrong use.
 */
@Command(
    name = "bank",
    description = "The arithmetic of lending.",
    subcommands = {ScheduleCommand.class, AprCommand.class})
public final class Calculator {

  private static final int WIDTH = 100;

  private Calculator() {}

  /** Runs one command and ends the program with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    CommandLine commandLine = new CommandLine(new Calculator());
    commandLine.setUsageHelpWidth(WIDTH);
    commandLine.setExecutionExceptionHandler(
        (problem, command, parsed) -> {
          if (!(problem instanceof IllegalArgumentException)) {
            throw problem;
          }
          command.getErr().println(problem.getMessage());
          command.getErr().flush();
          return CommandLine.ExitCode.USAGE;
        });
    return commandLine.execute(arguments);
  }
}
