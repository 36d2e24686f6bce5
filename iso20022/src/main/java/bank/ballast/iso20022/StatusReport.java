package bank.ballast.iso20022;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * pacs.002, FI to FI payment status report: what has become of a payment.
 *
 * @param originalMessageId the message that is answered
 * @param originalName which kind that was
 * @param status ISO's code: {@code ACSC}, {@code RJCT}, {@code PDNG} and others
 * @param reason why, as ISO's external code, or null
 */
public record StatusReport(
    String messageId,
    Instant createdAt,
    String originalMessageId,
    String originalName,
    String transactionId,
    String status,
    @Nullable String reason)
    implements PaymentMessage {

  /** What ISO 20022 calls it. */
  public static final String NAME = "pacs.002.001.10";

  /** Settled on the debtor's account: the money has gone. */
  public static final String SETTLED = "ACSC";

  /** Rejected: no money has gone. */
  public static final String REJECTED = "RJCT";

  /** Neither yet. */
  public static final String PENDING = "PDNG";

  /** As a reason: no such transaction was ever received. */
  public static final String NEVER_RECEIVED = "NOOR";

  // Settled with the debtor's agent, with the creditor's agent, on the creditor's account.
  private static final Set<String> MONEY_HAS_GONE = Set.of(SETTLED, "ACSP", "ACCC", "ACWC");

  @Override
  public String name() {
    return NAME;
  }

  /** Whether the money has gone. */
  public boolean settled() {
    return MONEY_HAS_GONE.contains(status);
  }

  /** Whether the payment will never go. */
  public boolean rejected() {
    return REJECTED.equals(status) && !neverReceived();
  }

  /** Whether the scheme knows nothing of such a payment. */
  public boolean neverReceived() {
    return REJECTED.equals(status) && NEVER_RECEIVED.equals(reason);
  }
}
