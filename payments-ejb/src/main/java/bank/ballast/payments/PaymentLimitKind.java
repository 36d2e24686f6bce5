package bank.ballast.payments;

/** What is counted against a limit a day of its own. */
public enum PaymentLimitKind {
  /** Payments to other customers of this bank; between accounts of one person nothing counts. */
  INTERNAL(1_000_000, 2_500_000),
  /** Payments to accounts at other banks of the country. */
  DOMESTIC(1_000_000, 2_500_000);

  private final long usual;
  private final long highest;

  PaymentLimitKind(long usual, long highest) {
    this.usual = usual;
    this.highest = highest;
  }

  /** What holds until somebody sets another, in minor units of whichever currency. */
  public long usual() {
    return usual;
  }

  /** How high it can be set, likewise. */
  public long highest() {
    return highest;
  }
}
