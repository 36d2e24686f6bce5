package bank.ballast.portal.guard;

import bank.ballast.kernel.RefusalCode;

/** Why nothing came of a word to the release guard. */
public enum GuardRefusal implements RefusalCode {
  /** There is none, or it does not answer. */
  GUARD_AWAY(Kind.UNAVAILABLE),
  /** It says no, for the moment; the fact {@code detail} says why, in English. */
  GUARD_SAYS_NO(Kind.CONFLICT),
  /** It could not make sense of what was typed. */
  GUARD_INPUT(Kind.INVALID),
  /** It does not know what was asked for. */
  GUARD_KNOWS_NONE(Kind.NOT_FOUND);

  private final Kind kind;

  GuardRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
