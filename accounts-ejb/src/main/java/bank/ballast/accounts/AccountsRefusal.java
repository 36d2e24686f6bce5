package bank.ballast.accounts;

import bank.ballast.kernel.RefusalCode;

/** Why something about a customer or an account was refused. */
public enum AccountsRefusal implements RefusalCode {
  /** The actor has not completed a profile yet. */
  PROFILE_MISSING(Kind.NOT_FOUND),
  /** Staff can't become customers with their staff log-in. */
  STAFF_CANNOT_BE_CUSTOMER(Kind.FORBIDDEN),
  /** A profile exists, with other content. */
  PROFILE_EXISTS(Kind.CONFLICT),
  /** The person is younger than {@code minimumAge} years. */
  TOO_YOUNG(Kind.UNPROCESSABLE),
  /** No such customer. */
  CUSTOMER_NOT_FOUND(Kind.NOT_FOUND),
  /** No such account, or it is somebody else's. */
  ACCOUNT_NOT_FOUND(Kind.NOT_FOUND),
  /** The account is closed. */
  ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** The bank froze the account, and lets its holder not unfreeze it. */
  FROZEN_BY_BANK(Kind.CONFLICT),
  /** No such transaction, or it is somebody else's. */
  TRANSACTION_NOT_FOUND(Kind.NOT_FOUND),
  /** The parts of a transaction are not its amount. */
  SPLITS_DO_NOT_ADD_UP(Kind.UNPROCESSABLE),
  /** Accounts are not offered in this currency. */
  CURRENCY_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** A customer may hold {@code limit} open accounts, and does. */
  TOO_MANY_ACCOUNTS(Kind.UNPROCESSABLE),
  /** The first day of a statement is after its last. */
  STATEMENT_PERIOD_REVERSED(Kind.INVALID),
  /** A statement would end after today. */
  STATEMENT_IN_THE_FUTURE(Kind.INVALID),
  /** A statement may be of {@code limit} days, both ends included, and would be of more. */
  STATEMENT_PERIOD_TOO_LONG(Kind.INVALID),
  /** A statement of this format may have {@code limit} lines, and would have more. */
  STATEMENT_TOO_MANY_LINES(Kind.UNPROCESSABLE),
  /** As many statements as this node makes at once are being made. */
  STATEMENTS_BUSY(Kind.UNAVAILABLE),
  /** The log-in {@code subject} is another customer's. */
  LOG_IN_IN_USE(Kind.CONFLICT);

  private final Kind kind;

  AccountsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
