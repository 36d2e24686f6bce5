package bank.ballast.cli;

import bank.ballast.cli.bench.Bench;
import bank.ballast.cli.cluster.ClusterCommands;
import bank.ballast.cli.credit.AprCommand;
import bank.ballast.cli.credit.ScheduleCommand;
import bank.ballast.cli.importing.Import;
import bank.ballast.cli.keys.KeyCommands;
import bank.ballast.cli.ledger.LedgerCommands;
import bank.ballast.cli.rehearse.Rehearse;
import bank.ballast.cli.release.ReleaseCommands;
import bank.ballast.local.StackFailure;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.logging.LogManager;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * Entry of the {@code bank} command. Exit codes: 0 done, 1 a check failed, 2 wrong use.
 *
 * <p>A new command is a {@code Callable<Integer>} with picocli's annotations and one entry in the
 * list of subcommands.
 */
@Command(
    name = "bank",
    description = "Ballast on this machine.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "More that the script itself runs: test (everything, on ports of its own), test quick",
      "(what needs no server), test simulation [SECONDS [SEED]] (made-up histories of the",
      "ledger), test faults (payments while servers are killed; --rounds N, --seed S), and",
      "test mutants (whether tests notice seeded faults).",
      "",
      "Ports: BALLAST_HTTP_PORT, BALLAST_MANAGEMENT_PORT, BALLAST_KEYCLOAK_PORT,",
      "BALLAST_KEYCLOAK_MANAGEMENT_PORT, BALLAST_DB_PORT, BALLAST_SMTP_PORT,",
      "BALLAST_MAIL_PAGE_PORT, BALLAST_SCHEME_PORT, BALLAST_SCHEME_PAGE_PORT; of a cluster also",
      "BALLAST_HTTPS_PORT, BALLAST_NODE_PORT, BALLAST_NODE_MANAGEMENT_PORT, BALLAST_GUARD_PORT.",
      "Data: BALLAST_HOME (.local).",
      "BALLAST_MARIADB (/usr with Debian's): an installed MariaDB in place of the fetched one.",
      "BALLAST_DB_MEMORY (256): what the database may keep of its tables in memory, in MiB.",
      "BALLAST_COMPILER (quick; full with BALLAST_SANDBOX=false): whether the bank starts soon, or",
      "becomes as fast as it can.",
      "BALLAST_COP_URL: who says whose accounts of other banks are. BALLAST_STEP_UP_LIMIT (25000),",
      "BALLAST_STEP_UP_SMALL (2500), BALLAST_STEP_UP_SMALL_SUM (8500): in pence, what is paid",
      "without being confirmed, to known payees, to others, and to others in all.",
      "BALLAST_PAYMENT_LINK (http://localhost:8080/app/pay#{token}): what a link to a request for",
      "money looks like.",
    },
    subcommands = {
      Up.class,
      Down.class,
      Status.class,
      ClusterCommands.class,
      ReleaseCommands.class,
      KeyCommands.class,
      Logs.class,
      Token.class,
      Import.class,
      LedgerCommands.class,
      Bench.class,
      Rehearse.class,
      TakeBackup.class,
      RestoreBackup.class,
      ScheduleCommand.class,
      AprCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {

  private Main() {}

  /** Runs one command and ends the program with its code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  static int run(String... arguments) {
    quietLibraries();
    CommandLine commandLine = new CommandLine(new Main());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(Main::explain);
    if (arguments.length == 0) {
      commandLine.usage(System.err);
      return 2;
    }
    return commandLine.execute(arguments);
  }

  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (problem instanceof StackFailure || problem instanceof IllegalArgumentException) {
      err.println(problem.getMessage());
    } else {
      problem.printStackTrace(err);
    }
    err.flush();
    return problem instanceof IllegalArgumentException ? 2 : 1;
  }

  /** What Flyway and the admin client tell of themselves would drown what the command says. */
  private static void quietLibraries() {
    try (InputStream configuration = Main.class.getResourceAsStream("logging.properties")) {
      LogManager.getLogManager().readConfiguration(configuration);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
