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
  /** No such transaction, or it is somebody else's. */
  TRANSACTION_NOT_FOUND(Kind.NOT_FOUND),
  /** The parts of a transaction are not its amount. */
  SPLITS_DO_NOT_ADD_UP(Kind.UNPROCESSABLE),
  /** Accounts are not offered in this currency. */
  CURRENCY_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** A customer may hold {@code limit} open accounts, and does. */
  TOO_MANY_ACCOUNTS(Kind.UNPROCESSABLE),
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
