package bank.ballast.payments;

import bank.ballast.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other banks ask for money that they sent to customers of this one (camt.056); agents answer.
 * Names no customer: whose account it is, the customer's own records say.
 */
public interface ReceivedRecalls {

  /**
   * A question.
   *
   * @param transaction the payment's id in the scheme
   * @param amount what was sent, all of which is asked for
   * @param from the sender's name
   * @param fromSortCode the sender's bank
   * @param reason why it is asked for, as ISO 20022's external code
   * @param needsConsent whether it may go back with the customer's consent alone
   * @param sortCode of the account that has it
   * @param accountNumber of that account
   * @param available what that account could give now
   * @param answer what was answered, or null
   */
  record Recall(
      RecallId id,
      String transaction,
      Money amount,
      String from,
      String fromSortCode,
      String reason,
      boolean needsConsent,
      String sortCode,
      String accountNumber,
      Instant askedAt,
      Money available,
      @Nullable Answer answer) {

    /** Whether the account could give it now. */
    public boolean covered() {
      return available.compareTo(amount) >= 0;
    }
  }

  /**
   * An answer.
   *
   * @param granted whether the money went back
   * @param refusal why not, as ISO 20022's external code; null where it did
   * @param consent whether the customer agreed
   * @param note why, in the agent's words
   * @param by the agent's subject
   */
  record Answer(
      boolean granted,
      @Nullable String refusal,
      boolean consent,
      String note,
      String by,
      Instant at) {}

  /** Questions that wait for an answer, the oldest first; at most so many. */
  List<Recall> open(int limit);

  /** Questions that were answered, the latest first; at most so many. */
  List<Recall> answered(int limit);

  /**
   * Gives the money back, out of the customer's account: once, and now.
   *
   * @param consent whether the customer agreed
   * @param note why, 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#RECALL_NOT_FOUND}, {@link
   *     PaymentsRefusal#RECALL_ANSWERED}, {@link PaymentsRefusal#RECALL_NEEDS_CONSENT}, {@link
   *     PaymentsRefusal#RECALL_MONEY_NOT_THERE}, {@link PaymentsRefusal#RECALL_RETURNED_BEFORE},
   *     {@link PaymentsRefusal#MALFORMED_REASON}
   */
  void grant(RecallId id, boolean consent, String note);

  /**
   * Does not give the money back, and says why.
   *
   * @param note why, 5 to 500 characters
   * @throws bank.ballast.kernel.Refusal {@link PaymentsRefusal#RECALL_NOT_FOUND}, {@link
   *     PaymentsRefusal#RECALL_ANSWERED}, {@link PaymentsRefusal#MALFORMED_REASON}
   */
  void refuse(RecallId id, RecallRefusal why, String note);
}
