package bank.ballast.payments;

import bank.ballast.kernel.RefusalCode;

/** Why nothing came of asking for money, or of paying what was asked for. */
public enum PaymentRequestsRefusal implements RefusalCode {
  /** No such request, or it is none of the actor's. */
  PAYMENT_REQUEST_NOT_FOUND(Kind.NOT_FOUND),
  /** The fact {@code field} names a part of it that is missing, too long, or malformed. */
  MALFORMED_PAYMENT_REQUEST(Kind.INVALID),
  /** The parts that were named are not the bill, or a part would be nothing. */
  PARTS_DO_NOT_ADD_UP(Kind.UNPROCESSABLE),
  /** It was paid, declined or cancelled. */
  PAYMENT_REQUEST_OVER(Kind.CONFLICT),
  /** Its time is over. */
  PAYMENT_REQUEST_EXPIRED(Kind.CONFLICT),
  /** Another amount than was asked for. */
  REQUESTED_AMOUNT_DIFFERS(Kind.UNPROCESSABLE),
  /** Nobody asks themselves, or pays what they asked for. */
  OWN_PAYMENT_REQUEST(Kind.UNPROCESSABLE),
  /** So many parts are open or were asked for within a day, the fact {@code limit}. */
  TOO_MANY_PAYMENT_REQUESTS(Kind.TOO_MANY),
  /** Those who owe were reminded today. */
  REMINDED_TODAY(Kind.CONFLICT),
  /** Too long ago, the fact {@code limit} of months. */
  RECALL_TOO_LATE(Kind.CONFLICT);

  private final Kind kind;

  PaymentRequestsRefusal(Kind kind) {
    this.kind = kind;
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
