package bank.ballast.accounts;

/** How far the closing of an account is. */
public enum ClosureState {
  /** One holder of a joint account asked for it, and the other's word is still to come. */
  ASKED,
  /** All holders agree: the rest is being paid out. It stays so only where the bank broke off. */
  CLOSING,
  /** The account is closed for good. */
  CLOSED,
  /** A holder took it back. */
  WITHDRAWN,
  /** Something came in between, and the account stays open. */
  REFUSED,
  /** What only a later release has a word for, which was here before this one. */
  OTHER
}
