package bank.ballast.platform;

import bank.ballast.kernel.RefusalCode;

/** Why the platform refused. */
public enum PlatformRefusal implements RefusalCode {
  /** No such platform, or nothing that could be a version. */
  APP_VERSION_UNKNOWN(Kind.NOT_FOUND),
  /** No flag has this name. */
  FLAG_UNKNOWN(Kind.NOT_FOUND),
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
