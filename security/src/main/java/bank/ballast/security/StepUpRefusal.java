package bank.ballast.security;

import bank.ballast.kernel.RefusalCode;

/** Why an act was not let pass that wants a sign-in of its own. */
public enum StepUpRefusal implements RefusalCode {
  /**
   * The act needs a sign-in of its own. The fact {@code challenge} is what to send with the retry,
   * {@code acrValues} the level to sign in at, {@code expiresAt} the end of the challenge.
   */
  STEP_UP_REQUIRED(Kind.STEP_UP),
  /** No such challenge, or it is somebody else's. */
  STEP_UP_UNKNOWN(Kind.NOT_FOUND),
  /** The challenge was for something else, and is void now. */
  STEP_UP_MISMATCH(Kind.UNPROCESSABLE),
  /** The challenge's time is over. */
  STEP_UP_EXPIRED(Kind.UNPROCESSABLE),
  /** The challenge has served, or was made void. */
  STEP_UP_SPENT(Kind.CONFLICT);

  private final Kind kind;

  StepUpRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
