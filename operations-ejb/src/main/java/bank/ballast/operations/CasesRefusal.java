package bank.ballast.operations;

import bank.ballast.kernel.RefusalCode;

/** Why something about a case was refused. */
public enum CasesRefusal implements RefusalCode {
  /** No such case, or it is somebody else's. */
  CASE_NOT_FOUND(Kind.NOT_FOUND),
  /**
   * The text {@code field} has 1 to {@code maximum} characters, none of them control characters.
   */
  CASE_TEXT_MALFORMED(Kind.INVALID),
  /** What a case is about is an incident's id, or a notification says it: not both. */
  CASE_ABOUT_MALFORMED(Kind.INVALID),
  /** A customer may have {@code limit} open cases, and does. */
  TOO_MANY_CASES(Kind.UNPROCESSABLE),
  /** The case has {@code limit} messages; what is left to say takes a new one. */
  CASE_FULL(Kind.UNPROCESSABLE),
  /** The key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
  /** Another agent has taken the case. */
  CASE_TAKEN(Kind.CONFLICT),
  /** The case has changed since it was read. */
  CASE_MOVED_ON(Kind.CONFLICT),
  /** The case is closed. */
  CASE_CLOSED(Kind.CONFLICT);

  private final Kind kind;

  CasesRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
