package bank.ballast.payments;

import bank.ballast.kernel.RefusalCode;

/** Why a payment was refused. */
public enum PaymentsRefusal implements RefusalCode {
  /** No such payment, or it is somebody else's. */
  PAYMENT_NOT_FOUND(Kind.NOT_FOUND),
  /** The fact {@code field} names a part of the request that is missing, too long, or malformed. */
  MALFORMED_PAYMENT(Kind.INVALID),
  /** The amount is zero or less. */
  AMOUNT_NOT_POSITIVE(Kind.INVALID),
  /** The amount's currency is not the account's. */
  WRONG_CURRENCY(Kind.UNPROCESSABLE),
  /** The payer's account has too little money. */
  INSUFFICIENT_FUNDS(Kind.UNPROCESSABLE),
  /** More than may leave the payer's account on one day by this kind of payment. */
  DAILY_LIMIT_EXCEEDED(Kind.UNPROCESSABLE),
  /** The fact {@code field} names a part of a limit that is malformed. */
  MALFORMED_LIMIT(Kind.INVALID),
  /** The limit can't be set as high as that; the fact {@code limit} says in minor units. */
  LIMIT_TOO_HIGH(Kind.UNPROCESSABLE),
  /** The payer's account is frozen. */
  ACCOUNT_FROZEN(Kind.UNPROCESSABLE),
  /** The payer's account is closed. */
  ACCOUNT_CLOSED(Kind.UNPROCESSABLE),
  /** No account is reached by what was given. */
  PAYEE_ACCOUNT_UNKNOWN(Kind.UNPROCESSABLE),
  /** The payee's account takes no money now; why is the payee's business. */
  PAYEE_CANNOT_RECEIVE(Kind.UNPROCESSABLE),
  /** From and to are the same account. */
  SAME_ACCOUNT(Kind.UNPROCESSABLE),
  /** The payee's bank can't be reached from here, or not in this currency. */
  PAYEE_BANK_NOT_REACHED(Kind.UNPROCESSABLE),
  /** The other bank, or the scheme between, said no. Seen in a payment that was pending. */
  REFUSED_BY_OTHER_BANK(Kind.UNPROCESSABLE),
  /** Why, only a later release could say, which was here before this one. */
  PAYMENT_REFUSED(Kind.UNPROCESSABLE),
  /** Asked back is only what somebody else has. */
  PAYMENT_NOT_RECALLABLE(Kind.CONFLICT),
  /** Only a payment that was not made yet can be cancelled. */
  PAYMENT_NOT_CANCELLABLE(Kind.CONFLICT),
  /** No such standing order, or it is out of somebody else's account. */
  STANDING_ORDER_NOT_FOUND(Kind.NOT_FOUND),
  /** The fact {@code field} names what can't be repeated so. */
  MALFORMED_RECURRENCE(Kind.INVALID),
  /** The first day lies in the past. */
  FIRST_DAY_OVER(Kind.UNPROCESSABLE),
  /** The account has as many as it may. */
  TOO_MANY_STANDING_ORDERS(Kind.CONFLICT),
  /** It has ended or was cancelled. */
  STANDING_ORDER_OVER(Kind.CONFLICT),
  /** The standing order's next payment is on another day, or is being made just now. */
  NOT_THE_NEXT_PAYMENT(Kind.CONFLICT),
  /** The amount is more than the payee's balance can hold. */
  AMOUNT_TOO_LARGE(Kind.UNPROCESSABLE),
  /** The key was used for another request. */
  IDEMPOTENCY_KEY_REUSED(Kind.UNPROCESSABLE),
  /** No such payee, or it is somebody else's. */
  PAYEE_NOT_FOUND(Kind.NOT_FOUND),
  /** The fact {@code field} names a part of the payee that is missing, too long, or malformed. */
  MALFORMED_PAYEE(Kind.INVALID),
  /** The customer has this account among their payees; the fact {@code payeeId} says as which. */
  PAYEE_EXISTS(Kind.CONFLICT),
  /** The customer has as many payees as one may have, the fact {@code limit}. */
  TOO_MANY_PAYEES(Kind.UNPROCESSABLE),
  /**
   * The name did not match or could not be checked, as the fact {@code result} says, and the
   * customer did not say that they want to go on all the same.
   */
  PAYEE_NOT_CONFIRMED(Kind.UNPROCESSABLE),
  /** No break of the settlement has this id. */
  BREAK_NOT_FOUND(Kind.NOT_FOUND),
  /** The break closed itself, or somebody has resolved it. */
  BREAK_OVER(Kind.CONFLICT),
  /** A reason is {@code minimum} to {@code maximum} characters. */
  MALFORMED_REASON(Kind.INVALID),
  /** No recall of another bank has this id. */
  RECALL_NOT_FOUND(Kind.NOT_FOUND),
  /** Somebody has answered the recall: once, whatever the answer. */
  RECALL_ANSWERED(Kind.CONFLICT),
  /** The recall's reason asks for the customer's consent, and nobody said that they gave it. */
  RECALL_NEEDS_CONSENT(Kind.UNPROCESSABLE),
  /** The customer's account has less than is to go back, or can't be debited. */
  RECALL_MONEY_NOT_THERE(Kind.UNPROCESSABLE),
  /** The money went back before, for another recall. */
  RECALL_RETURNED_BEFORE(Kind.CONFLICT),
  /** The customer asked about too many names within an hour. */
  TOO_MANY_PAYEE_CHECKS(Kind.TOO_MANY);

  private final Kind kind;

  PaymentsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
