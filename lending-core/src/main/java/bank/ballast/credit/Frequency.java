package bank.ballast.credit;

import java.time.LocalDate;

/**
 * How often instalments fall due.
 *
 * @param count how many units from one to the next, from 1 to ten years of them
 * @param unit days, weeks or months
 */
public record Frequency(int count, PeriodUnit unit) {

  private static final int SHORTEST_MONTH = 28;

  /** Each month. */
  public static final Frequency MONTHLY = new Frequency(1, PeriodUnit.MONTHS);

  /** Checks the count. */
  public Frequency {
    Require.range("every.count", count, 1, unit.most());
  }

  /**
   * The due date after another. A day of the month that some months lack comes back in those that
   * have it: after 28 February, an instalment of the 31st falls due on 31 March.
   *
   * @param day the due date before it
   * @param seed the date whose day of the month is meant
   */
  LocalDate after(LocalDate day, LocalDate seed) {
    LocalDate next = unit.after(day, count);
    return unit == PeriodUnit.MONTHS ? dayOfMonth(next, seed) : next;
  }

  /** The day of the month that is meant, where the date can be one that month ends moved. */
  static LocalDate dayOfMonth(LocalDate date, LocalDate seed) {
    if (seed.getDayOfMonth() <= SHORTEST_MONTH || date.getDayOfMonth() < SHORTEST_MONTH) {
      return date;
    }
    return date.withDayOfMonth(Math.min(date.lengthOfMonth(), seed.getDayOfMonth()));
  }
}
