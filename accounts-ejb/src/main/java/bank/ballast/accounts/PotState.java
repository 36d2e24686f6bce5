package bank.ballast.accounts;

/** Whether a pot takes money. */
public enum PotState {
  /** Takes money, and gives it back. */
  OPEN,
  /**
   * Is being closed: takes no money any more, and what is in it is on its way back. Left like this
   * only where the bank broke off; closing it again goes on.
   */
  CLOSING,
  /** Empty, for good. */
  CLOSED
}
