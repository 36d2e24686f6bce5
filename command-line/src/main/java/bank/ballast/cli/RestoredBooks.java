package bank.ballast.cli;

import bank.ballast.cli.progress.Progress;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.ledger.verifying.BooksVerification;
import bank.ballast.local.Restore;
import bank.ballast.local.StackFailure;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.Duration;
import org.mariadb.jdbc.MariaDbDataSource;

/** Verifies every row of restored books, as {@code ./bank ledger verify} does. */
final class RestoredBooks implements Restore.BooksCheck {

  private static final long TOLD_AFTER_NANOS = Duration.ofSeconds(3).toNanos();

  private final PrintWriter out;

  RestoredBooks(PrintWriter out) {
    this.out = out;
  }

  @Override
  public String check(String url, String user, String password) throws SQLException {
    MariaDbDataSource reader =
        new MariaDbDataSource(url + "?connectTimeout=5000&connectionTimeZone=UTC");
    reader.setUser(user);
    reader.setPassword(password);
    Progress progress = new Progress(out, Progress.isTerminal(), System::nanoTime);
    long begin = System.nanoTime();
    boolean[] told = new boolean[1];
    Verdict verdict =
        new BooksVerification(reader)
            .run(
                (rows, about) -> {
                  if (!told[0] && System.nanoTime() - begin > TOLD_AFTER_NANOS) {
                    progress.begin("rows", about);
                    told[0] = true;
                  }
                  if (told[0] && rows < about) {
                    progress.done(rows);
                  }
                });
    progress.leave();
    WrongRow wrong = verdict.firstWrong();
    if (wrong != null) {
      throw new StackFailure(
          "%s %s breaks %s (%s): expected %s, found %s"
              .formatted(
                  wrong.table(),
                  wrong.key(),
                  wrong.rule(),
                  wrong.rule().demand(),
                  wrong.expected(),
                  wrong.found()));
    }
    Verdict.Rows rows = verdict.rows();
    return "The books hold: %,d accounts, %,d entries, %,d legs, %,d pending legs."
        .formatted(rows.accounts(), rows.entries(), rows.legs(), rows.pendingLegs());
  }
}
