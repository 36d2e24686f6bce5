package bank.ballast.cli.importing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the bank's import paths answer, as JSON carries it. */
final class Answers {

  private Answers() {}

  /** What became of the rows of one call. */
  record Outcome(int added, int present, List<Refused> refused) {}

  /** A row of the call, by its place from 0, that was not brought in. */
  record Refused(int row, String id, String code, Map<String, String> facts) {}

  /** Money. */
  record Amount(long minorUnits, String currency) {}

  /** An account on a day. */
  record Day(
      String account,
      String day,
      int rows,
      Amount ourChange,
      Amount ourBalance,
      @Nullable Amount bankChange,
      @Nullable Amount bankBalance,
      String verdict) {}

  /** Days of some accounts, and where to go on. */
  record Days(List<Day> items, @Nullable String next) {}

  /** A loan in a month. */
  record LoanMonth(String loan, String month, Amount expected, Amount collected, Amount booked) {}

  /** Months of some loans, and where to go on. */
  record LoanMonths(List<LoanMonth> items, @Nullable String next) {}

  /** All movements of one kind and currency. */
  record KindTotal(String kind, long rows, Amount sum, Amount internalBalance, boolean agrees) {}

  /** An import as a whole. */
  record Totals(List<KindTotal> kinds, long standingOrders, Map<String, Long> imbalance) {}
}
