package bank.ballast.credit.life;

/** For how long something has been due and is not paid. */
public enum Arrears {
  /** Nothing is. */
  NONE,
  /** 1 to 30 days. */
  UP_TO_30_DAYS,
  /** 31 to 60 days. */
  UP_TO_60_DAYS,
  /** 61 to 90 days. */
  UP_TO_90_DAYS,
  /** More than 90 days: a loan in default (Regulation (EU) No 575/2013, article 178). */
  OVER_90_DAYS;

  private static final long BUCKET = 30;

  /**
   * The bucket of so many days.
   *
   * @param days since the oldest unpaid instalment fell due; 0 where none is overdue
   */
  public static Arrears of(long days) {
    if (days <= 0) {
      return NONE;
    }
    if (days <= BUCKET) {
      return UP_TO_30_DAYS;
    }
    if (days <= 2 * BUCKET) {
      return UP_TO_60_DAYS;
    }
    return days <= 3 * BUCKET ? UP_TO_90_DAYS : OVER_90_DAYS;
  }
}
