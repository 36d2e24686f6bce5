package bank.ballast.credit;

/** The length of a month in a day count convention. */
public enum DaysInMonth {
  /** As the calendar has it. */
  ACTUAL,
  /** 30 days. */
  DAYS_30
}
