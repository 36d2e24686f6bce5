package bank.ballast.payments;

/** Whether an account is held by who it is said to be held by (Pay.UK, confirmation of payee). */
public enum PayeeCheckResult {
  /** The name is the holder's. */
  MATCH,
  /** The name is nearly the holder's, which is told. */
  CLOSE_MATCH,
  /** The name is not the holder's. */
  NO_MATCH,
  /** Nobody could or would say. */
  CANNOT_BE_CHECKED
}
