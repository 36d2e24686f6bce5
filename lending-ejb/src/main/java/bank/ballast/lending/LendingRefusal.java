package bank.ballast.lending;

import bank.ballast.kernel.RefusalCode;

/** Why nothing is lent. */
public enum LendingRefusal implements RefusalCode {
  /** No such product is offered. */
  LOAN_PRODUCT_NOT_FOUND(Kind.NOT_FOUND),
  /** Less or more than the product lends: the facts {@code minimum} and {@code maximum}. */
  LOAN_AMOUNT_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** Fewer or more instalments than the product has. */
  LOAN_TERM_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The first instalment would fall due too soon or too late. */
  FIRST_DUE_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The product is in another currency. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE);

  private final Kind kind;

  LendingRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
