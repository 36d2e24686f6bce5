package bank.ballast.payments;

import bank.ballast.kernel.Refusal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * When a standing order is due: on its first day, then every so many days, weeks or months. The
 * months are counted from the first day, so that the 31st comes back after a shorter month.
 *
 * @param unit days, weeks or months
 * @param every one day; one, two or four weeks; one, three or twelve months
 * @param firstOn when it is due first
 * @param lastOn no later than this, or null
 * @param payments so many in all, or null; not together with {@code lastOn}
 * @param workingDays what becomes of a day on which banks are closed
 */
public record Recurrence(
    Unit unit,
    int every,
    LocalDate firstOn,
    @Nullable LocalDate lastOn,
    @Nullable Integer payments,
    WorkingDays workingDays) {

  private static final int MOST_PAYMENTS = 9_999;

  private static final Map<Unit, Set<Integer>> OFFERED =
      Map.of(Unit.DAY, Set.of(1), Unit.WEEK, Set.of(1, 2, 4), Unit.MONTH, Set.of(1, 3, 12));

  /** What is counted. */
  public enum Unit {
    /** Every day. */
    DAY,
    /** Seven days. */
    WEEK,
    /** By the calendar. */
    MONTH
  }

  /** What becomes of a payment that is due on a weekend or a bank holiday of England and Wales. */
  public enum WorkingDays {
    /** It goes on that day all the same. */
    SAME,
    /** It goes on the first working day after it. */
    NEXT,
    /** It goes on the last working day before it. */
    PREVIOUS;

    /** The day on which a payment goes that is due on a day. */
    public LocalDate moved(LocalDate due, Predicate<LocalDate> isWorkingDay) {
      LocalDate day = due;
      while (this != SAME && !isWorkingDay.test(day)) {
        day = this == NEXT ? day.plusDays(1) : day.minusDays(1);
      }
      return day;
    }
  }

  /** Refuses what is not offered. */
  public Recurrence {
    require("every", Set.copyOf(OFFERED.getOrDefault(unit, Set.of())).contains(every));
    require("lastOn", lastOn == null || (payments == null && !lastOn.isBefore(firstOn)));
    require("payments", payments == null || (payments >= 1 && payments <= MOST_PAYMENTS));
  }

  /**
   * The day on which it is due.
   *
   * @param number of the payment, from 0
   * @return null where it has ended by then
   */
  public @Nullable LocalDate due(int number) {
    if (payments != null && number >= payments) {
      return null;
    }
    long steps = (long) number * every;
    LocalDate day =
        switch (unit) {
          case DAY -> firstOn.plusDays(steps);
          case WEEK -> firstOn.plusWeeks(steps);
          case MONTH -> firstOn.plusMonths(steps);
        };
    return lastOn != null && day.isAfter(lastOn) ? null : day;
  }

  private static void require(String field, boolean wellFormed) {
    if (!wellFormed) {
      throw new Refusal(PaymentsRefusal.MALFORMED_RECURRENCE, "field", field);
    }
  }
}
