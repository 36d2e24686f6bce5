package bank.ballast.accounts;

/** Which way money goes between a pot and its account. */
public enum PotMovementKind {
  /** Out of the account, into the pot. */
  DEPOSIT,
  /** Out of the pot, back into the account. */
  WITHDRAWAL
}
