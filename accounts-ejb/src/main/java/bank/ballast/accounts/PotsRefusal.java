package bank.ballast.accounts;

import bank.ballast.kernel.RefusalCode;

/** Why something about a savings pot was refused. */
public enum PotsRefusal implements RefusalCode {
  /** No such pot, or it is somebody else's. */
  POT_NOT_FOUND(Kind.NOT_FOUND),
  /** The fact {@code field} names a part of the request that is missing, too long or malformed. */
  MALFORMED_POT(Kind.INVALID),
  /** The goal is zero or less. */
  GOAL_NOT_POSITIVE(Kind.INVALID),
  /** The amount is zero or less. */
  AMOUNT_NOT_POSITIVE(Kind.INVALID),
  /** The currency of an amount or a goal is not the account's. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE),
  /** An account may have {@code limit} open pots, and does. */
  TOO_MANY_POTS(Kind.UNPROCESSABLE),
  /** The account has too little money for the deposit. */
  INSUFFICIENT_FUNDS(Kind.UNPROCESSABLE),
  /** The pot has too little money for the withdrawal. */
  POT_INSUFFICIENT_FUNDS(Kind.UNPROCESSABLE),
  /** The account is frozen. */
  ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The account is closed. */
  ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** The pot is locked: no money can be withdrawn before {@code lockedUntil}. */
  POT_LOCKED(Kind.UNPROCESSABLE),
  /** The pot is closed, or is being closed. */
  POT_CLOSED(Kind.UNPROCESSABLE),
  /** More than a pot's books can hold. */
  AMOUNT_TOO_LARGE(Kind.UNPROCESSABLE),
  /** A lock lasts until a day after today. */
  LOCK_NOT_AHEAD(Kind.UNPROCESSABLE),
  /** The pot is locked until {@code lockedUntil}, and a lock is not shortened but broken. */
  LOCK_SHORTENED(Kind.CONFLICT),
  /** There is no lock to be broken. */
  POT_NOT_LOCKED(Kind.CONFLICT),
  /** The account has open pots, and so can't be closed. */
  ACCOUNT_HAS_POTS(Kind.CONFLICT),
  /** The fact {@code field} names a part of a saving rule that is missing or can't be followed. */
  MALFORMED_SAVING_RULE(Kind.INVALID),
  /** A rate is 0 to 20 percent, with at most four decimals. */
  MALFORMED_RATE(Kind.INVALID),
  /** The rate can't hold before the day that the fact {@code earliest} names. */
  RATE_TOO_SOON(Kind.UNPROCESSABLE),
  /** No such rate was proposed. */
  RATE_NOT_FOUND(Kind.NOT_FOUND),
  /** Another rate waits for its second person. */
  RATE_WAITING(Kind.CONFLICT),
  /** The key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE);

  private final Kind kind;

  PotsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
