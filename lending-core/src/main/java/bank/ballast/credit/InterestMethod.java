package bank.ballast.credit;

/** What interest is charged on. */
public enum InterestMethod {
  /** On what is still owed. */
  DECLINING_BALANCE,
  /** On what was lent, whatever has been repaid since. */
  FLAT
}
