package bank.ballast.notifications;

/** What became of a message's e-mail. */
public enum EmailState {
  /** No address was known, so none was written. */
  NONE,
  /** On its way; may have been tried already. */
  WAITING,
  /** A mail server took it. */
  SENT,
  /** Given up: the address is not to be reached, or no mail server took it for a day. */
  FAILED
}
