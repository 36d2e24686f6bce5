package bank.ballast.lending;

import bank.ballast.kernel.RefusalCode;

/** Why nothing is lent, or nothing is changed of what was. */
public enum LendingRefusal implements RefusalCode {
  /** No such product is offered. */
  LOAN_PRODUCT_NOT_FOUND(Kind.NOT_FOUND),
  /** Less or more than the product lends: the facts {@code minimum} and {@code maximum}. */
  LOAN_AMOUNT_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** Fewer or more instalments than the product has. */
  LOAN_TERM_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The first instalment would fall due too soon or too late. */
  FIRST_DUE_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The product, or the loan, is in another currency. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE),
  /** What was agreed was for another day than today, and is to be drawn up anew. */
  LOAN_DAY_OVER(Kind.CONFLICT),
  /** The customer has no such loan. */
  LOAN_NOT_FOUND(Kind.NOT_FOUND),
  /** A running loan is collected from the account. */
  LOAN_RUNNING(Kind.CONFLICT),
  /** Nothing is owed any more. */
  LOAN_ENDED(Kind.UNPROCESSABLE),
  /** A part of a repayment is not what it has to be: the fact {@code field}. */
  MALFORMED_REPAYMENT(Kind.INVALID),
  /** More than ends the loan: the fact {@code maximum}. */
  ABOVE_PAYOFF(Kind.UNPROCESSABLE),
  /** The account has less than that. */
  INSUFFICIENT_FUNDS(Kind.UNPROCESSABLE),
  /** The account is frozen. */
  ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The account is closed. */
  ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** The key names another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
  /** The day is over, or too far ahead. */
  SETTLEMENT_DAY_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The loan has no such quote. */
  SETTLEMENT_QUOTE_NOT_FOUND(Kind.NOT_FOUND),
  /** The quote holds no longer: its day is over, or more has come to be owed. */
  SETTLEMENT_QUOTE_EXPIRED(Kind.UNPROCESSABLE),
  /** What happened to the loan since stands on it, so that it can't be changed any more. */
  LOAN_CHANGED_SINCE(Kind.CONFLICT),
  /** The loan is not one to which this can be done: the fact {@code field} says for what. */
  NOT_FOR_THIS_LOAN(Kind.UNPROCESSABLE),
  /** Something is proposed for the loan and not decided. */
  LOAN_PROPOSAL_OPEN(Kind.CONFLICT),
  /** Nothing was proposed under this id. */
  LOAN_PROPOSAL_NOT_FOUND(Kind.NOT_FOUND),
  /** Somebody has decided on it. */
  LOAN_PROPOSAL_DECIDED(Kind.CONFLICT),
  /** Nobody approves what they proposed themselves. */
  LOAN_OWN_PROPOSAL(Kind.FORBIDDEN),
  /** Too short or too long: the facts {@code minimum} and {@code maximum}. */
  MALFORMED_REASON(Kind.INVALID),
  /** It is no payment to somebody else, at another bank, that was made and has not come back. */
  NOT_A_PURCHASE(Kind.UNPROCESSABLE),
  /** The purchase is older than so many days: the fact {@code limit}. */
  PURCHASE_TOO_OLD(Kind.UNPROCESSABLE),
  /** The purchase is divided into instalments already. */
  PURCHASE_DIVIDED(Kind.CONFLICT),
  /** With interest: it is applied for, as a loan is. */
  INSTALMENTS_NEED_APPLICATION(Kind.UNPROCESSABLE),
  /** What is applied for is not what was paid for the purchase: the fact {@code field}. */
  PURCHASE_DIFFERS(Kind.UNPROCESSABLE),
  /** The account was opened less than so many days ago: the fact {@code limit}. */
  ACCOUNT_TOO_NEW(Kind.UNPROCESSABLE),
  /** More than may be owed for purchases at one time: what is left is the fact {@code maximum}. */
  TOO_MUCH_IN_INSTALMENTS(Kind.UNPROCESSABLE),
  /** Something is overdue on another loan. */
  LOAN_OVERDUE(Kind.UNPROCESSABLE),
  /** The loan's product has no payment holidays. */
  PAYMENT_HOLIDAY_NOT_OFFERED(Kind.UNPROCESSABLE),
  /** The loan is too young: a holiday may be taken from the day that {@code earliest} names. */
  PAYMENT_HOLIDAY_TOO_SOON(Kind.UNPROCESSABLE),
  /** More instalments than may be left out in twelve months: {@code maximum} are left. */
  PAYMENT_HOLIDAYS_USED_UP(Kind.UNPROCESSABLE),
  /** The days in which one may withdraw are over. */
  WITHDRAWAL_OVER(Kind.UNPROCESSABLE),
  /** No such application, or it is somebody else's. */
  LOAN_APPLICATION_NOT_FOUND(Kind.NOT_FOUND),
  /** Below nothing, or more than anybody has: the fact {@code field} says which. */
  LOAN_CIRCUMSTANCES_MALFORMED(Kind.INVALID),
  /** Another application of the customer's has not come to its end: one at a time. */
  LOAN_APPLICATION_UNDER_WAY(Kind.CONFLICT),
  /** It has come to its end, and can't be taken back. */
  LOAN_APPLICATION_OVER(Kind.CONFLICT),
  /** It was not declined by the rules alone, or a person has been asked before. */
  LOAN_REVIEW_NOT_DUE(Kind.CONFLICT),
  /** Nothing is said, or too much: the fact {@code maximum}. */
  LOAN_REVIEW_TEXT_MALFORMED(Kind.INVALID),
  /** There is no offer that could be signed. */
  LOAN_NOT_OFFERED(Kind.CONFLICT),
  /** No such agreement was shown to the customer. */
  LOAN_AGREEMENT_UNKNOWN(Kind.UNPROCESSABLE),
  /** Somebody else was first. */
  LOAN_APPLICATION_DECIDED(Kind.CONFLICT),
  /** Nobody decides on what they asked for themselves. */
  LOAN_OWN_APPLICATION(Kind.FORBIDDEN),
  /** Nobody approves what they recommended themselves. */
  LOAN_OWN_RECOMMENDATION(Kind.FORBIDDEN),
  /** The second of the two leads the desk. */
  LOAN_NEEDS_SUPERVISOR(Kind.FORBIDDEN),
  /** Not how a product can be lent: the fact {@code field} says what. */
  LOAN_PRICING_MALFORMED(Kind.INVALID),
  /** It would be offered for days that are over, or before the version that it follows. */
  LOAN_PRICING_TOO_SOON(Kind.UNPROCESSABLE),
  /** Another version of the product waits for a second person. */
  LOAN_PRICING_WAITING(Kind.CONFLICT),
  /** No such proposal. */
  LOAN_PRICING_NOT_FOUND(Kind.NOT_FOUND),
  /** Not what rules look like: the fact {@code field} says where. */
  RULE_SET_MALFORMED(Kind.INVALID),
  /** No such version. */
  RULE_SET_NOT_FOUND(Kind.NOT_FOUND),
  /** Somebody has decided on that version. */
  RULE_SET_DECIDED(Kind.CONFLICT),
  /** Nobody approves what they proposed themselves. */
  RULE_SET_OWN_PROPOSAL(Kind.FORBIDDEN);

  private final Kind kind;

  LendingRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
