package bank.ballast.accounts;

/** Kinds of current accounts. */
public enum AccountType {
  /** One person's. */
  PERSONAL,
  /** Two people's, who have the same rights on it. */
  JOINT
}
