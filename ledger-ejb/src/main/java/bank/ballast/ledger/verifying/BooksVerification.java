package bank.ballast.ledger.verifying;

import bank.ballast.ledger.BooksRule;
import bank.ballast.ledger.Verdict;
import bank.ballast.ledger.WrongRow;
import bank.ballast.ledger.database.OwnTransaction;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Reads all of the books once and tells whether they hold; if not, which row is wrong first.
 *
 * <p>First that ids are unique, then account after account with its legs and holds, then entry
 * after entry, at last the sum of each currency. A user of the database who may only read suffices.
 */
public final class BooksVerification {

  /** Told again and again how far the verifying is. */
  @FunctionalInterface
  public interface Progress {

    /**
     * So many rows are done.
     *
     * @param rows of all tables
     * @param about how many there are; an estimate, which is never less than what is done
     */
    void done(long rows, long about);
  }

  private static final int ROWS_AT_A_TIME = 4_000;

  private final DataSource dataSource;
  private final int rowsAtATime;

  /** Verifies the books in this data source's database. */
  public BooksVerification(DataSource dataSource) {
    this(dataSource, ROWS_AT_A_TIME);
  }

  /**
   * As {@link #BooksVerification(DataSource)}.
   *
   * @param rowsAtATime how many rows of a table are held in memory at most
   */
  public BooksVerification(DataSource dataSource, int rowsAtATime) {
    this.dataSource = dataSource;
    this.rowsAtATime = rowsAtATime;
  }

  /**
   * Verifies them as they are now.
   *
   * @throws bank.ballast.kernel.Refusal {@link
   *     bank.ballast.ledger.LedgerRefusal#LEDGER_UNAVAILABLE}
   */
  public Verdict run(Progress progress) {
    try (Snapshot snapshot = new Snapshot(dataSource)) {
      return verdict(snapshot, progress);
    } catch (SQLException failure) {
      throw OwnTransaction.fault(failure);
    }
  }

  private Verdict verdict(Snapshot snapshot, Progress progress) throws SQLException {
    Tally tally = new Tally(progress, Sizes.about(snapshot));
    WrongRow wrong = firstWrong(snapshot, tally);
    return new Verdict(wrong, tally.rows(), wrong == null ? tally.sums() : List.of());
  }

  private @Nullable WrongRow firstWrong(Snapshot snapshot, Tally tally) throws SQLException {
    try {
      UniqueKeys.verify(snapshot);
      new Accounts(snapshot, tally, rowsAtATime).verify();
      new Entries(snapshot, tally, rowsAtATime).verify();
      verifySums(tally);
      return null;
    } catch (Broken broken) {
      return broken.row();
    }
  }

  // Follows from the entries' own balances, which were read another way: the legs' index.
  static void verifySums(Tally tally) throws Broken {
    for (Verdict.CurrencySum sum : tally.sums()) {
      if (!sum.debits().equals(sum.credits())) {
        throw new Broken(
            BooksRule.CURRENCY_SUM,
            "ledger_leg",
            "currency " + sum.currency().getCurrencyCode(),
            "debits " + sum.credits(),
            "debits " + sum.debits());
      }
    }
  }
}
