package bank.ballast.accounts.account;

/** How a customer may use an account. */
public enum Holding {
  /** It is theirs. */
  OWNER,
  /** It is theirs, too: they are a joint account's second holder. */
  JOINT_OWNER,
  /** They may use it. */
  AUTHORISED
}
