package bank.ballast.iso20022;

import java.time.Instant;

/**
 * camt.029, resolution of investigation: the answer no to a cancellation request. The answer yes is
 * a {@link PaymentReturn}.
 *
 * @param cancellationId the request that is answered
 * @param reason why not, as ISO's external code: {@code CUST}, {@code NOAS}, {@code AM04} and
 *     others
 */
public record Resolution(
    String messageId, Instant createdAt, String cancellationId, String transactionId, String reason)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "camt.029.001.09";

  @Override
  public String name() {
    return NAME;
  }
}
