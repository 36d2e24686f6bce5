package bank.ballast.accounts;

import bank.ballast.kernel.RefusalCode;

/** Why the closing of an account was refused, beside what accounts, pots and the books refuse. */
public enum ClosuresRefusal implements RefusalCode {
  /** No such closure, or it is of somebody else's account. */
  CLOSURE_NOT_FOUND(Kind.NOT_FOUND),
  /** The account has a closure that waits for the other holder, or is on its way. */
  CLOSURE_UNDER_WAY(Kind.CONFLICT),
  /** The closure was taken back or refused, or the account is closed. */
  CLOSURE_ENDED(Kind.CONFLICT),
  /** Whoever asked does not confirm: the other holder does. */
  CLOSURE_OWN(Kind.CONFLICT),
  /** Who may use an account that is not theirs does not close it. */
  ACCOUNT_NOT_OWNED(Kind.FORBIDDEN),
  /** The account is frozen. */
  ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The rest can't go to the very account that is closed. */
  REST_ACCOUNT_SAME(Kind.UNPROCESSABLE),
  /** The account that the rest is to go to is frozen. */
  REST_ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The account that the rest is to go to is closed, or is being closed. */
  REST_ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** The account that the rest is to go to is of another currency. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE),
  /** More than the account that the rest is to go to can hold. */
  AMOUNT_TOO_LARGE(Kind.UNPROCESSABLE),
  /** A key is 1 to 64 printable ASCII characters. */
  MALFORMED_CLOSURE(Kind.INVALID),
  /** The key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE);

  private final Kind kind;

  ClosuresRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
