package bank.ballast.payments.scheme;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.iso20022.Resolution;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.payments.RecallId;
import bank.ballast.payments.RecallRefusal;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Acts upon camt.056: keeps the question for an agent, or says no at once where no money is that
 * could go back. A question may overtake its payment, and then waits for it.
 */
final class AskedBack {

  /** No such payment was ever received, in ISO's list of cancellation status reasons. */
  private static final String NEVER_RECEIVED = "NOOR";

  /**
   * So long a question waits for its payment. What the scheme has not brought by then it brings no
   * more; to answer a recall, SEPA's rulebooks give a bank fifteen working days.
   */
  private static final Duration PATIENCE = Duration.ofDays(1);

  private final RecallTable recalls;
  private final ReceivedCredits received;
  private final AccountDirectory directory;
  private final Outbox outbox;
  private final BusinessClock clock;

  AskedBack(
      RecallTable recalls,
      ReceivedCredits received,
      AccountDirectory directory,
      Outbox outbox,
      BusinessClock clock) {
    this.recalls = recalls;
    this.received = received;
    this.directory = directory;
    this.outbox = outbox;
    this.clock = clock;
  }

  Outcome take(CancellationRequest asked, Duration age) throws SQLException {
    List<RecallTable.Credit> credits = recalls.credits(asked.transactionId());
    if (credits.isEmpty()) {
      boolean mayCome = !received.isKnown(asked.transactionId()) && age.compareTo(PATIENCE) < 0;
      return mayCome ? Outcome.waits("PAYMENT_NOT_HERE_YET") : refuse(asked, NEVER_RECEIVED);
    }
    if (credits.size() > 1) {
      // Two banks named a payment alike, and the question does not say whose is meant.
      return Outcome.stuck("AMBIGUOUS_RECALL");
    }
    RecallTable.Credit credit = credits.get(0);
    Optional<RecallTable.Kept> before = recalls.find(RecallTable.id(credit, asked));
    if (before.isPresent()) {
      return again(asked, before.get());
    }
    if (!asked.amount().equals(credit.amount())) {
      return Outcome.stuck("RECALLS_ANOTHER_AMOUNT");
    }
    if (recalls.isReturned(credit.id())) {
      return refuse(asked, RecallRefusal.RETURNED_BEFORE.code());
    }
    AccountAddress.OfUkAccount number = directory.number(new AccountId(credit.account()));
    recalls.add(credit, asked, number.sortCode(), number.accountNumber());
    return Outcome.DONE;
  }

  /** The same question once more: whoever asks has not heard the answer, if there is one. */
  private Outcome again(CancellationRequest asked, RecallTable.Kept kept) throws SQLException {
    if (!asked.amount().equals(kept.amount()) || !asked.reason().equals(kept.reason())) {
      return Outcome.stuck("DIFFERS_FROM_FIRST");
    }
    if (kept.answered()) {
      outbox.again(answerId(kept.id()));
      outbox.again(returnId(kept.credit()));
    }
    return Outcome.DONE;
  }

  private Outcome refuse(CancellationRequest asked, String code) throws SQLException {
    UUID id = Ids.named("no/" + asked.transactionId() + "/" + asked.cancellationId());
    outbox.add(
        id,
        new Resolution(
            Outbox.messageId(id),
            clock.now(),
            asked.cancellationId(),
            asked.transactionId(),
            code));
    outbox.again(id);
    return Outcome.DONE;
  }

  /** The message that says no to a question. */
  static UUID answerId(RecallId id) {
    return Ids.named("recall-answer/" + id.value());
  }

  /** The message that brings a payment back. */
  static UUID returnId(UUID credit) {
    return Ids.named("give-back/" + credit);
  }
}
