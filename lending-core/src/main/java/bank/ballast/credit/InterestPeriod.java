package bank.ballast.credit;

/** What interest is counted in, under {@link Calculation#CUMULATIVE}. */
public enum InterestPeriod {
  /** In days, each the same part of a year. */
  DAILY,
  /** In weeks or months as instalments are, each the same part of a year, and parts of them. */
  SAME_AS_REPAYMENT
}
