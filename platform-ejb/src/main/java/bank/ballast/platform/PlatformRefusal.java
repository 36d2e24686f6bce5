package bank.ballast.platform;

import bank.ballast.kernel.RefusalCode;

/** Why the platform refused. */
public enum PlatformRefusal implements RefusalCode {
  /** No such platform, or nothing that could be a version. */
  APP_VERSION_UNKNOWN(Kind.NOT_FOUND),
  /** No flag has this name. */
  FLAG_UNKNOWN(Kind.NOT_FOUND),
  /** What two persons decide is approved by another than who proposed it. */
  SAME_PERSON(Kind.FORBIDDEN),
  /** It was approved or dropped before. */
  PROPOSAL_DECIDED(Kind.CONFLICT),
  /** Proposing and deciding take a reason of {@code minimum} to {@code maximum} characters. */
  PROPOSAL_REASON_MISSING(Kind.INVALID),
  /** More reports than one installation, or all of them, may send in a minute. */
  TOO_MANY_REPORTS(Kind.TOO_MANY);

  private final Kind kind;

  PlatformRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
