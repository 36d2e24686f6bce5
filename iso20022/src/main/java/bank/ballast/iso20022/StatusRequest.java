package bank.ballast.iso20022;

import java.time.Instant;

/**
 * pacs.028, FI to FI payment status request: asks what has become of a payment.
 *
 * @param originalMessageId the message by which the payment was sent
 */
public record StatusRequest(
    String messageId, Instant createdAt, String originalMessageId, String transactionId)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "pacs.028.001.03";

  @Override
  public String name() {
    return NAME;
  }
}
