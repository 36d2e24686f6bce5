package bank.ballast.cli.importing;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/** Another bank's books, whatever form they have: an adapter turns them into the general one. */
public interface Books {

  /** The name that the import goes by: all ids are within it. */
  String bank();

  /** What that bank's own rounding explains. */
  Tolerance tolerance();

  /**
   * The rows of one file, in the order in which they are to be sent: transactions by date.
   *
   * @param malformed is told of each row that can't be read; the others come all the same
   */
  List<SourceRow> read(BookFile file, Consumer<RefusedRow> malformed) throws IOException;

  /**
   * What a bank's rounding explains, in minor units.
   *
   * @param perRow by how much a day's change may differ for each of its rows
   * @param drift by how much an account's balance may differ in all
   * @param perInstalment by how much a month's loan repayment may differ from the instalment
   */
  record Tolerance(long perRow, long drift, long perInstalment) {}
}
