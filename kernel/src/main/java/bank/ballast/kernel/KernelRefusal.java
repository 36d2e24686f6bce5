package bank.ballast.kernel;

/** Refusals of the values themselves. */
public enum KernelRefusal implements RefusalCode {
  /** No ISO 4217 currency has this code. */
  UNKNOWN_CURRENCY(Kind.INVALID),
  /** Two amounts of different currencies were to be added or compared. */
  CURRENCY_MISMATCH(Kind.UNPROCESSABLE),
  /** A sum exceeds what 64 bits hold. */
  AMOUNT_OVERFLOW(Kind.UNPROCESSABLE),
  /** A text is no id of the kind that was asked for. */
  MALFORMED_ID(Kind.NOT_FOUND);

  private final Kind kind;

  KernelRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
