package planted.money.ledger;

/** Planted: interest by floating point. */
public final class Interest {
  private final float rate = 0.1f;

  /** Interest of an amount. */
  public double of(long minorUnits) {
    return minorUnits * rate;
  }

  /** The same, hidden within. */
  public long rounded(long minorUnits) {
    return Math.round(of(minorUnits));
  }
}
