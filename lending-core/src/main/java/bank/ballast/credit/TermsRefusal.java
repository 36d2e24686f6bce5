package bank.ballast.credit;

/** Why terms, or cash flows, are refused. */
public enum TermsRefusal {
  /** What must be there is not. */
  MISSING,
  /** It can't be read as what it is to be. */
  MALFORMED,
  /** Less or more than the core reckons with. */
  OUT_OF_RANGE,
  /** An amount that is nothing, less than nothing, or not in whole minor units. */
  NOT_AN_AMOUNT,
  /** Amounts of different currencies. */
  CURRENCY_MISMATCH,
  /** The first instalment would fall due before there is a debt, or before the loan starts. */
  DUE_BEFORE_DISBURSEMENT,
  /** Money lent before the loan starts, or when it is to be repaid already. */
  DISBURSED_OUTSIDE_TERM,
  /** A due date is to be changed on which nothing falls due. */
  NOT_A_DUE_DATE,
  /** Dates that would not follow each other. */
  OUT_OF_ORDER,
  /** Grace over the whole of the term. */
  GRACE_TOO_LONG,
  /** Amounts past what 64 bits hold. */
  OVERFLOW,
  /** No rate makes the two sides of the cash flows equal. */
  NO_RATE
}
