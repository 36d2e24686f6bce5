package bank.ballast.ledger;

import bank.ballast.kernel.RefusalCode;

/** Why the ledger refused. */
public enum LedgerRefusal implements RefusalCode {
  /** No ledger account has this id. */
  LEDGER_ACCOUNT_UNKNOWN(Kind.UNPROCESSABLE),
  /** The account is frozen. */
  LEDGER_ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The account is closed. */
  LEDGER_ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** An account with this id exists, and differs. */
  LEDGER_ACCOUNT_DIFFERS(Kind.CONFLICT),
  /** What is available is less than the floor that was asked for. */
  BELOW_NEW_FLOOR(Kind.UNPROCESSABLE),
  /** The account's balance is not zero, or something is pending, so it can't be closed. */
  BALANCE_NOT_ZERO(Kind.UNPROCESSABLE),
  /** The account would fall below its floor. */
  INSUFFICIENT_FUNDS(Kind.UNPROCESSABLE),
  /** More than may leave the account on this day by this kind of leaving. */
  OUTFLOW_LIMIT(Kind.UNPROCESSABLE),
  /** A leg's currency is not its account's. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE),
  /** A balance would exceed what 64 bits hold. */
  BALANCE_OVERFLOW(Kind.UNPROCESSABLE),
  /** A leg of zero or less, or an entry of fewer than two legs. */
  MALFORMED_ENTRY(Kind.UNPROCESSABLE),
  /** Debits and credits of an entry differ. */
  UNBALANCED(Kind.UNPROCESSABLE),
  /** Booked before the account's latest booking date. */
  BOOKING_DATE_DESCENDS(Kind.UNPROCESSABLE),
  /** The entry that this one says it corrects is not in the books. */
  CORRECTED_ENTRY_UNKNOWN(Kind.UNPROCESSABLE),
  /** No entry with this id was ever pending. */
  PENDING_UNKNOWN(Kind.UNPROCESSABLE),
  /** The pending entry was posted or voided before. */
  PENDING_ENDED(Kind.UNPROCESSABLE),
  /** The pending entry's time is over. */
  PENDING_EXPIRED(Kind.UNPROCESSABLE),
  /** More is to be posted than is pending, or elsewhere. */
  EXCEEDS_PENDING(Kind.UNPROCESSABLE),
  /** No such entry moved anything that could be taken back. */
  REVERSED_ENTRY_UNKNOWN(Kind.UNPROCESSABLE),
  /** The entry was reversed before. */
  ALREADY_REVERSED(Kind.UNPROCESSABLE),
  /** An entry with this id exists with other content. */
  ENTRY_DIFFERS(Kind.CONFLICT),
  /**
   * The database is away, read-only, or too contended for the moment. Thrown, never a posting's
   * result: what of the call is in the books is told by repeating it with the same ids.
   */
  LEDGER_UNAVAILABLE(Kind.UNAVAILABLE);

  private final Kind kind;

  LedgerRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
