package bank.ballast.ledger;

/** The five kinds of accounts of double-entry bookkeeping, seen from the bank. */
public enum AccountKind {
  /** What the bank owns: its balance is debits less credits. */
  ASSET(Side.DEBIT),
  /** What the bank owes, customers' money among it: credits less debits. */
  LIABILITY(Side.CREDIT),
  /** What the owners put in or earned: credits less debits. */
  EQUITY(Side.CREDIT),
  /** What was earned: credits less debits. */
  INCOME(Side.CREDIT),
  /** What was spent: debits less credits. */
  EXPENSE(Side.DEBIT);

  private final Side normalSide;

  AccountKind(Side normalSide) {
    this.normalSide = normalSide;
  }

  /** The side that makes this account's balance grow. */
  public Side normalSide() {
    return normalSide;
  }
}
