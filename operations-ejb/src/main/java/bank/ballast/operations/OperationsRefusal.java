package bank.ballast.operations;

import bank.ballast.kernel.RefusalCode;

/** Why staff or an operator was refused. */
public enum OperationsRefusal implements RefusalCode {
  /** A reason of {@code minimum} to {@code maximum} characters is needed. */
  REASON_MISSING(Kind.INVALID),
  /** A search needs at least {@code minimum} characters. */
  SEARCH_TOO_SHORT(Kind.INVALID),
  /** No such visit, it is another agent's, or its time is over: open the customer again. */
  VISIT_NOT_OPEN(Kind.NOT_FOUND),
  /** The account is not one of the visited customer's. */
  ACCOUNT_NOT_OF_CUSTOMER(Kind.NOT_FOUND),
  /** The customer has no log-in that could be ended. */
  NO_LOG_IN(Kind.UNPROCESSABLE);

  private final Kind kind;

  OperationsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
