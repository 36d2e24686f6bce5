package bank.ballast.credit;

import java.time.LocalDate;

/** The length of a year in a day count convention. */
public enum DaysInYear {
  /**
   * As the calendar has it: 365, or 366 in a leap year. Under {@link Calculation#CUMULATIVE}, 365
   * in every year.
   */
  ACTUAL(365),
  /** 360 days. */
  DAYS_360(360),
  /** 364 days: 52 weeks. */
  DAYS_364(364),
  /** 365 days, in leap years too. */
  DAYS_365(365);

  private final int fixed;

  DaysInYear(int fixed) {
    this.fixed = fixed;
  }

  /** The days of any year, where leap years are as long as others. */
  int days() {
    return fixed;
  }

  /** The days of the year that a day lies in. */
  int daysAt(LocalDate day) {
    return this == ACTUAL ? day.lengthOfYear() : fixed;
  }
}
