package bank.ballast.cli.ledger;

import bank.ballast.cli.progress.Progress;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.verifying.BooksVerification;
import bank.ballast.local.LocalStack;
import bank.ballast.local.MariaDbServer;
import bank.ballast.local.StackFailure;
import bank.ballast.local.StackSettings;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Reads all of the books and says whether they hold. */
@Command(
    name = "verify",
    description = {
      "Read all of the books and say whether they hold; if not, which row is wrong first.",
      "Needs the database alone, reads what it held at one moment, and writes nothing."
    },
    mixinStandardHelpOptions = true)
final class Verify implements Callable<Integer> {

  private static final double NANOS_A_SECOND = 1e9;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    LocalStack stack = new LocalStack(StackSettings.ofThisProject());
    if (!stack.database().isReady()) {
      throw new StackFailure("The database does not run; ./bank up starts it.");
    }
    PrintWriter out = spec.commandLine().getOut();
    Progress progress = new Progress(out, Progress.isTerminal(), System::nanoTime);
    boolean[] begun = new boolean[1];
    long begin = System.nanoTime();
    Verdict verdict =
        new BooksVerification(reader(stack))
            .run(
                (rows, about) -> {
                  if (!begun[0]) {
                    progress.begin("rows", about);
                    begun[0] = true;
                  }
                  if (rows < about) {
                    progress.done(rows);
                  }
                });
    progress.leave();
    new VerdictText(out).print(verdict, (System.nanoTime() - begin) / NANOS_A_SECOND);
    return verdict.holds() ? 0 : 1;
  }

  private static DataSource reader(LocalStack stack) throws SQLException, IOException {
    MariaDbDataSource reader =
        new MariaDbDataSource(
            stack.settings().databaseUrl("ballast")
                + "?connectTimeout=5000&connectionTimeZone=UTC");
    reader.setUser(MariaDbServer.READER);
    reader.setPassword(stack.secrets().databaseReader());
    try {
      reader.getConnection().close();
      return reader;
    } catch (SQLInvalidAuthorizationSpecException unknown) {
      throw new StackFailure(
          "The database does not know its reader yet: ./bank down and ./bank up introduce them.");
    }
  }
}
