package bank.ballast.accounts;

/** Kinds of current accounts. */
public enum AccountType {
  /** One person's. */
  PERSONAL
}
