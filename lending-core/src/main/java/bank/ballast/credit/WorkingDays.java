package bank.ballast.credit;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * On which days instalments may fall due.
 *
 * @param isWorkingDay whether a day is one; must hold for some day of any two weeks
 * @param rule where a due date goes that is none
 * @param interestToMovedDate whether interest runs to the day to which the due date has gone; else
 *     it is for the periods as they were
 */
public record WorkingDays(
    Predicate<LocalDate> isWorkingDay, WorkingDayRule rule, boolean interestToMovedDate) {

  /** Every day is one. */
  public static final WorkingDays ALL = new WorkingDays(day -> true, WorkingDayRule.NONE, false);

  private static final int FARTHEST = 14;

  /** Where a due date goes. */
  LocalDate move(LocalDate due) {
    return switch (rule) {
      case NONE -> due;
      case FOLLOWING -> next(due, 1);
      case PRECEDING -> next(due, -1);
      case MODIFIED_FOLLOWING -> {
        LocalDate next = next(due, 1);
        yield next.getMonth() == due.getMonth() ? next : next(due, -1);
      }
    };
  }

  private LocalDate next(LocalDate due, int step) {
    LocalDate day = due;
    for (int i = 0; i <= FARTHEST; i++) {
      if (isWorkingDay.test(day)) {
        return day;
      }
      day = day.plusDays(step);
    }
    throw new TermsRefused(
        TermsRefusal.OUT_OF_RANGE,
        "workingDays",
        "no working day within %d days of %s".formatted(FARTHEST, due));
  }
}
