package bank.ballast.payments;

import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request for money, as one of those concerned sees it: who asks sees all parts, whoever else the
 * parts that are theirs.
 *
 * @param id its id
 * @param kind what was asked for
 * @param into the account that the money goes to; null for those who don't hold it
 * @param askedBy the name of who asks
 * @param note what for
 * @param total of a bill that is divided, for who asks; otherwise null
 * @param ownPart what of it who asks bears, likewise
 * @param recalls the payment that is asked back, or null
 * @param state where it stands
 * @param createdAt when it was asked for
 * @param expiresAt from when on it can't be paid
 * @param parts of whom, and what became of it
 */
public record PaymentRequestView(
    PaymentRequestId id,
    Kind kind,
    @Nullable AccountId into,
    String askedBy,
    String note,
    @Nullable Money total,
    @Nullable Money ownPart,
    @Nullable PaymentId recalls,
    State state,
    Instant createdAt,
    Instant expiresAt,
    List<Part> parts) {

  /** What was asked for. */
  public enum Kind {
    /** Money, of one person or by one link. */
    REQUEST,
    /** A bill that several share. */
    SPLIT,
    /** A payment that is asked back. */
    RECALL,
    /** What only a later release has a word for, which was here before this one. */
    OTHER
  }

  /** Where a request stands, or a part of one. */
  public enum State {
    /** It can be paid. */
    OPEN,
    /** It was paid; of several parts, each. */
    PAID,
    /** Who was asked does not want to; of several parts, one at least, and none is open. */
    DECLINED,
    /** Who asked took it back. */
    CANCELLED,
    /** Its time is over. */
    EXPIRED,
    /** It ended so as only a later release can say, which was here before this one. */
    OTHER
  }

  /**
   * What is asked of one person, or by one link.
   *
   * @param number which part, from 0
   * @param askedAs as who asks named them; null for a link, and for those who were asked
   * @param byLink whether it is a link
   * @param several whether several may pay by it, each once
   * @param amount how much; null where who pays says
   * @param state where it stands
   * @param payments what was paid, the oldest first
   */
  public record Part(
      int number,
      @Nullable String askedAs,
      boolean byLink,
      boolean several,
      @Nullable Money amount,
      State state,
      List<Paid> payments) {

    /** A part whose payments can't change under the reader. */
    public Part {
      payments = List.copyOf(payments);
    }
  }

  /**
   * That it was paid.
   *
   * @param by the payer's name
   * @param amount how much
   * @param at when
   * @param payment the payment, for its payer; otherwise null
   */
  public record Paid(String by, Money amount, Instant at, @Nullable PaymentId payment) {}

  /** A view whose parts can't change under the reader. */
  public PaymentRequestView {
    parts = List.copyOf(parts);
  }
}
