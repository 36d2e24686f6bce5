package bank.ballast.credit;

/** What is the same from one instalment to the next. */
public enum Amortisation {
  /** Principal and interest together: an annuity. */
  EQUAL_INSTALMENTS,
  /** The principal; the interest comes on top. */
  EQUAL_PRINCIPAL
}
