package bank.ballast.credit;

/** Where a due date goes that is no working day. Names as in the trade (ISDA's definitions). */
public enum WorkingDayRule {
  /** It stays. */
  NONE,
  /** To the next working day. */
  FOLLOWING,
  /** To the next working day, but where that is in another month, to the last one before. */
  MODIFIED_FOLLOWING,
  /** To the last working day before. */
  PRECEDING
}
