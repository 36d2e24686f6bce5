package bank.ballast.web.problem;

import bank.ballast.kernel.RefusalCode;

/** Why a request was refused before any module saw it. */
public enum RequestRefusal implements RefusalCode {
  /** The content is malformed; {@code errors} says which field, and why. */
  INVALID_REQUEST,
  /** The amount is no whole number of minor units that 64 bits hold, or has no currency. */
  INVALID_AMOUNT,
  /** A request that moves money came without an {@code Idempotency-Key}. */
  IDEMPOTENCY_KEY_MISSING,
  /** The {@code Idempotency-Key} is not 1 to 64 printable ASCII characters. */
  IDEMPOTENCY_KEY_MALFORMED,
  /** A token came in the address or in a form, where logs and histories would keep it. */
  TOKEN_OUTSIDE_HEADER;

  @Override
  public Kind kind() {
    return Kind.INVALID;
  }
}
