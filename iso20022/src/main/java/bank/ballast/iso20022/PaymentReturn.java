package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * pacs.004, payment return: the creditor's bank sends settled money back.
 *
 * @param returnId names the return itself
 * @param transactionId the payment that comes back
 * @param settledOn the day on which the banks settle the return
 * @param amount what comes back
 * @param reason why, as ISO's external code
 */
public record PaymentReturn(
    String messageId,
    Instant createdAt,
    String returnId,
    String transactionId,
    LocalDate settledOn,
    Money amount,
    String reason)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "pacs.004.001.09";

  /** As a reason: asked for by the debtor's bank, and granted. */
  public static final String FOLLOWING_CANCELLATION = "FOCR";

  @Override
  public String name() {
    return NAME;
  }
}
