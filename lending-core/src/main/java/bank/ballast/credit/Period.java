package bank.ballast.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * The time that an instalment's interest is for. A day belongs to the period that it ends, so the
 * days counted are those after {@code from}, up to and with {@code to}.
 *
 * @param from when it begins
 * @param to when it ends
 * @param due when its instalment falls due: at its end, but for a working day's sake
 */
record Period(LocalDate from, LocalDate to, LocalDate due) {

  static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  long days() {
    return days(from, to);
  }

  /** Whether money that changes hands on this day bears interest from this period on. */
  boolean opensWith(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }
}
