package bank.ballast.payments;

/** Asks for payments back that went to somebody else than was meant, or too often. */
public interface PaymentRecalls {

  /** So many months after a payment it can be asked back from another customer of this bank. */
  int MONTHS = 13;

  /**
   * Asks for one of the actor's payments back: another bank, or the holders of the account of this
   * bank that it went to, who find a request in their list. Nobody need give it back: the payment's
   * steps tell what came of it. Asking again changes nothing.
   *
   * <p>Within this bank no later than thirteen months after the payment, as long as a payer has to
   * tell their bank of a payment that was not right (Payment Services Regulations 2017, regulation
   * 74). Other banks decide by themselves.
   *
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#PAYMENT_NOT_FOUND}, {@link
   *     PaymentsRefusal#PAYMENT_NOT_RECALLABLE}, {@link PaymentRequestsRefusal#RECALL_TOO_LATE};
   *     {@link PaymentsRefusal#ACCOUNT_FROZEN} and {@link PaymentsRefusal#ACCOUNT_CLOSED} where the
   *     account takes no money that it came from
   */
  PaymentView recall(PaymentId payment, RecallReason reason);
}
