package bank.ballast.lending;

import bank.ballast.kernel.RefusalCode;

/** Why something about an overdraft was refused. */
public enum OverdraftRefusal implements RefusalCode {
  /** A limit is zero or more. */
  MALFORMED_OVERDRAFT_LIMIT(Kind.INVALID),
  /** By the rules, no overdraft is offered on this account: {@link OverdraftOffer} says why. */
  OVERDRAFT_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** More than the {@code offered} limit. */
  OVERDRAFT_ABOVE_OFFER(Kind.UNPROCESSABLE),
  /** More than the new limit is in use: {@code used}. */
  OVERDRAFT_IN_USE(Kind.CONFLICT),
  /** An account with an overdraft is not closed: its limit is set to zero before. */
  OVERDRAFT_NOT_ENDED(Kind.CONFLICT),
  /** The account has too little to pay for its overdraft: {@code owed}. */
  OVERDRAFT_OWED(Kind.CONFLICT),
  /** Costs are reckoned for an amount of at least a penny and at most {@code maximum} pence. */
  OVERDRAFT_AMOUNT_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** Costs are reckoned for 1 to {@code maximum} days. */
  OVERDRAFT_DAYS_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** No such request. */
  OVERDRAFT_REQUEST_NOT_FOUND(Kind.NOT_FOUND),
  /** The account has a request that waits. */
  OVERDRAFT_REQUEST_WAITING(Kind.CONFLICT),
  /** No such tariff. */
  OVERDRAFT_TARIFF_NOT_FOUND(Kind.NOT_FOUND),
  /** A tariff waits for its second person. */
  OVERDRAFT_TARIFF_WAITING(Kind.CONFLICT),
  /** The new tariff can hold from {@code earliest} on. */
  OVERDRAFT_TARIFF_TOO_SOON(Kind.UNPROCESSABLE),
  /** A rate is more than 0 and at most 100 percent, with at most two decimals. */
  MALFORMED_OVERDRAFT_RATE(Kind.INVALID);

  private final Kind kind;

  OverdraftRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
