package bank.ballast.payments;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that became of a payment after its money was held for another bank, or had gone to
 * another customer of this one.
 *
 * @param kind what
 * @param reason why, as ISO 20022's external code; null where none was given
 * @param at when this bank learned of it
 */
public record PaymentStep(Kind kind, @Nullable String reason, Instant at) {

  /** In the order in which they happened. */
  public static final Comparator<PaymentStep> BY_TIME =
      Comparator.comparing(PaymentStep::at).thenComparing(PaymentStep::kind);

  /** What can become of it. */
  public enum Kind {
    /** The other bank has the money. */
    SETTLED,
    /** The scheme or the other bank refused it, and the hold was released. */
    REFUSED,
    /** The other bank or the other customer was asked to give it back. */
    RECALL_ASKED,
    /** They keep it. */
    RECALL_REFUSED,
    /** They sent it back. */
    RETURNED,
    /** What only a later release has a word for, which was here before this one. */
    OTHER
  }
}
