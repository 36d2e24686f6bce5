package bank.ballast.iso20022;

/** A message of the scheme that is about one payment. */
public sealed interface PaymentMessage extends SchemeMessage
    permits CreditTransfer,
        StatusReport,
        StatusRequest,
        PaymentReturn,
        CancellationRequest,
        Resolution {

  /** Names the payment that it is about, as its debtor's bank calls it: at most 35 characters. */
  String transactionId();
}
