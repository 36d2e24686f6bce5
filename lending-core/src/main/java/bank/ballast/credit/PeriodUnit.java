package bank.ballast.credit;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** What the time between instalments is counted in. */
public enum PeriodUnit {
  /** Days. */
  DAYS(ChronoUnit.DAYS, 3_660),
  /** Weeks of seven days. */
  WEEKS(ChronoUnit.WEEKS, 520),
  /** Calendar months. */
  MONTHS(ChronoUnit.MONTHS, 120);

  private final ChronoUnit unit;
  private final int most;

  PeriodUnit(ChronoUnit unit, int most) {
    this.unit = unit;
    this.most = most;
  }

  /** So many later; at the end of a month where the month has no such day. */
  LocalDate after(LocalDate day, long count) {
    return day.plus(count, unit);
  }

  /** Whole ones between two days. */
  long between(LocalDate from, LocalDate to) {
    return unit.between(from, to);
  }

  /** The most of them between two instalments: ten years. */
  int most() {
    return most;
  }
}
