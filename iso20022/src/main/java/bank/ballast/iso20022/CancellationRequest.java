package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import java.time.Instant;

/**
 * camt.056, FI to FI payment cancellation request: the debtor's bank asks for settled money back.
 *
 * @param cancellationId names the request itself
 * @param transactionId the payment that is asked for
 * @param amount what was paid
 * @param reason why, as ISO's external code: {@code DUPL}, {@code CUST}, {@code AM09} and others
 */
public record CancellationRequest(
    String messageId,
    Instant createdAt,
    String cancellationId,
    String transactionId,
    Money amount,
    String reason)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "camt.056.001.08";

  @Override
  public String name() {
    return NAME;
  }
}
