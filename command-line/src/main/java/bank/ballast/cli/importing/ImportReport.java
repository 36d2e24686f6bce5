package bank.ballast.cli.importing;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a run came to.
 *
 * @param bank the name that the import goes by
 * @param tolerance what that bank's rounding explains
 * @param files what became of each file's rows
 * @param refused the rows that were not brought in
 * @param days how each account compares on each day, all of the import and not of this run alone
 * @param loans how each loan compares in each month, likewise
 * @param totals the bank's own sums
 * @param took how long bringing in took, the comparison left out
 */
record ImportReport(
    String bank,
    Books.Tolerance tolerance,
    Map<BookFile, FileCount> files,
    List<RefusedRow> refused,
    List<Answers.Day> days,
    LoanReport loans,
    Answers.Totals totals,
    Duration took) {

  /**
   * What became of a file's rows.
   *
   * @param added rows that are new
   * @param present rows that had been there before
   * @param refused rows that were not brought in
   * @param took how long it took
   * @param kinds for transactions, how many rows of each kind the file has
   */
  record FileCount(int added, int present, int refused, Duration took, Map<String, Long> kinds) {

    int rows() {
      return added + present + refused;
    }

    /** Rows a second that were new or found present. */
    long rate() {
      long millis = Math.max(1, took.toMillis());
      return (added + present) * 1000L / millis;
    }
  }

  /** How many days have this verdict. */
  long count(String verdict) {
    return days.stream().filter(day -> day.verdict().equals(verdict)).count();
  }

  /** Days that no rounding explains. */
  List<Answers.Day> differences() {
    return days.stream().filter(day -> day.verdict().equals("different")).toList();
  }

  /**
   * Whether every row is in, and everything agrees. What a borrower has not paid is no difference
   * between two books.
   */
  boolean isClean() {
    return refused.isEmpty()
        && differences().isEmpty()
        && loans.unbooked().isEmpty()
        && sumsAreZero()
        && kindsAgree();
  }

  /** Whether the whole ledger's debits equal its credits. */
  boolean sumsAreZero() {
    return totals.imbalance().values().stream().allMatch(sum -> sum == 0);
  }

  /** Whether each internal account holds what went through it. */
  boolean kindsAgree() {
    return totals.kinds().stream().allMatch(Answers.KindTotal::agrees);
  }

  /** The largest difference of one day's change. */
  long largestChange() {
    return days.stream().mapToLong(ImportReport::changeDifference).max().orElse(0);
  }

  /** The largest difference of a balance. */
  long largestDrift() {
    return days.stream().mapToLong(ImportReport::drift).max().orElse(0);
  }

  static long changeDifference(Answers.Day day) {
    Answers.Amount bank = day.bankChange();
    return bank == null ? 0 : Math.abs(day.ourChange().minorUnits() - bank.minorUnits());
  }

  static long drift(Answers.Day day) {
    Answers.Amount bank = day.bankBalance();
    return bank == null ? 0 : Math.abs(day.ourBalance().minorUnits() - bank.minorUnits());
  }
}
