package bank.ballast.lending;

/** What somebody lives on. */
public enum Employment {
  /** Works for an employer, full time. */
  FULL_TIME,
  /** Works for an employer, part of the time. */
  PART_TIME,
  /** Works for themselves. */
  SELF_EMPLOYED,
  /** Studies. */
  STUDENT,
  /** Has a pension. */
  RETIRED,
  /** Has no work now. */
  NOT_WORKING,
  /** Otherwise. */
  OTHER
}
