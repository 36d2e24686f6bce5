package bank.ballast.iso20022;

import java.time.Instant;

/** A message of the scheme. Each is about one payment. */
public sealed interface SchemeMessage
    permits CreditTransfer,
        StatusReport,
        StatusRequest,
        PaymentReturn,
        CancellationRequest,
        Resolution {

  /** Names the message, at most 35 characters: the same again is the same message. */
  String messageId();

  /** When it was made. */
  Instant createdAt();

  /** Names the payment that it is about, as its debtor's bank calls it: at most 35 characters. */
  String transactionId();

  /** Which of ISO 20022's messages it is: {@code pacs.008.001.08}. */
  String name();
}
