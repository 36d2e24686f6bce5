package bank.ballast.credit;

/**
 * How an instalment and its interest are reckoned. Both are methods of Apache Fineract, whose words
 * these are; for the same terms they differ by cents.
 */
public enum Calculation {
  /**
   * Each period has a rate factor of its own, by its days. The instalment follows from all factors,
   * is reckoned anew from a disbursement or a change of the rate on, and is moved by cents until
   * the last instalment is close to the others.
   */
  PROGRESSIVE,
  /**
   * The instalment follows from one rate of an ideal period, and interest from each period's length
   * ({@link InterestPeriod}).
   */
  CUMULATIVE
}
