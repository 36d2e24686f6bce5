package bank.ballast.lending;

/** What a loan is for, as the customer says. */
public enum LoanPurpose {
  /** A car or another vehicle. */
  CAR,
  /** Work on a home, or things for it. */
  HOME_IMPROVEMENT,
  /** Debts elsewhere, to be paid off. */
  DEBT_CONSOLIDATION,
  /** A course or a training. */
  EDUCATION,
  /** A holiday. */
  HOLIDAY,
  /** A wedding or another feast. */
  WEDDING,
  /** A purchase of another kind. */
  PURCHASE,
  /** Anything else. */
  OTHER
}
