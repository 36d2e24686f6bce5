package bank.ballast.iso20022;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/**
 * pacs.008, FI to FI customer credit transfer: money goes from a customer of one bank to a customer
 * of another.
 *
 * @param acceptedAt when the debtor's bank accepted the order
 * @param settledOn the day on which the banks settle it
 * @param amount more than nothing
 * @param reference what the debtor wrote for the creditor, may be empty
 */
public record CreditTransfer(
    String messageId,
    Instant createdAt,
    String transactionId,
    Instant acceptedAt,
    LocalDate settledOn,
    Money amount,
    Party debtor,
    Party creditor,
    String reference)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "pacs.008.001.08";

  @Override
  public String name() {
    return NAME;
  }
}
