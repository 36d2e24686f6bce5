package bank.ballast.operations;

import bank.ballast.kernel.RefusalCode;

/** Why a row of another bank's books, or a whole call that brings rows, was refused. */
public enum ImportRefusal implements RefusalCode {
  /** A bank's name is 1 to 32 of a to z, 0 to 9 and hyphen, beginning with a letter. */
  BANK_NAME_MALFORMED(Kind.INVALID),
  /** More rows in one call than {@code limit}. */
  TOO_MANY_ROWS(Kind.INVALID),
  /** The call's table can't be read: {@code rule} says what it must be. */
  TABLE_MALFORMED(Kind.INVALID),
  /** The field {@code field} breaks the rule {@code rule}. */
  ROW_MALFORMED(Kind.INVALID),
  /** A row with this id was brought in before, and {@code field} was another. */
  ROW_DIFFERS(Kind.CONFLICT),
  /** The row's account was not brought in. */
  ROW_ACCOUNT_UNKNOWN(Kind.UNPROCESSABLE),
  /** A booking in the future would stop the account until that day. */
  DATE_IN_FUTURE(Kind.UNPROCESSABLE);

  private final Kind kind;

  ImportRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
