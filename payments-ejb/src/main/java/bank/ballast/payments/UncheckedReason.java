package bank.ballast.payments;

/** Why a payee's name could not be checked. */
public enum UncheckedReason {
  /** No account has these numbers. */
  ACCOUNT_UNKNOWN,
  /** The holder does not take part. */
  OPTED_OUT,
  /** Nobody can be asked about such an account. */
  NOT_COVERED,
  /** The other bank did not answer, or not in time, or nothing that can be read. */
  UNAVAILABLE
}
