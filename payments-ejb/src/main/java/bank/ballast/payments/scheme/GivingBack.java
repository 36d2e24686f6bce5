package bank.ballast.payments.scheme;

import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.platform.Database;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Money goes back to the bank that sent it: the entry, the answer and the pacs.004 are kept
 * together, or none of them.
 */
final class GivingBack {

  private final Ledger ledger;
  private final BusinessClock clock;
  private final SettlementAccounts settlement;
  private final RecallTable recalls;

  GivingBack(
      Ledger ledger, BusinessClock clock, SettlementAccounts settlement, RecallTable recalls) {
    this.ledger = ledger;
    this.clock = clock;
    this.settlement = settlement;
    this.recalls = recalls;
  }

  /**
   * Gives a payment back.
   *
   * @throws Refusal as {@link bank.ballast.payments.ReceivedRecalls#grant}
   */
  void giveBack(RecallTable.Kept recall, boolean consent, String note, String by) {
    PostingResult result =
        Today.post(ledger, clock, day -> posting(recall, consent, note, by, day));
    if (result instanceof PostingResult.Posted) {
      return;
    }
    if (result instanceof PostingResult.Refused refused
        && refused.refusal().code() instanceof LedgerRefusal code) {
      switch (code) {
        case INSUFFICIENT_FUNDS, LEDGER_ACCOUNT_FROZEN, LEDGER_ACCOUNT_CLOSED ->
            throw new Refusal(PaymentsRefusal.RECALL_MONEY_NOT_THERE);
        case ENTRY_DIFFERS -> throw new Refusal(second(recall));
        default -> throw refused.refusal();
      }
    }
    throw new Refusal(second(recall));
  }

  /** The question was answered a moment ago, or the money went back for another one. */
  private PaymentsRefusal second(RecallTable.Kept recall) {
    try {
      return recalls.find(recall.id()).filter(RecallTable.Kept::answered).isPresent()
          ? PaymentsRefusal.RECALL_ANSWERED
          : PaymentsRefusal.RECALL_RETURNED_BEFORE;
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  private Posting posting(
      RecallTable.Kept recall, boolean consent, String note, String by, LocalDate day) {
    Entry entry =
        new Entry(
            SchemeEntries.givenBack(recall.credit()),
            "PAYMENT_GIVEN_BACK",
            day,
            day,
            recall.reference(),
            List.of(
                new Leg(
                    new LedgerAccountId(recall.account()),
                    Side.DEBIT,
                    recall.amount(),
                    recall.debtor()),
                new Leg(
                    settlement.account(recall.amount().currency()),
                    Side.CREDIT,
                    recall.amount(),
                    recall.transaction())),
            null);
    UUID message = AskedBack.returnId(recall.credit());
    return new Posting(
        List.of(entry),
        List.of(
            RecallTable.granted(recall.id(), consent, note, by, clock.now()),
            Outbox.row(
                message,
                new PaymentReturn(
                    Outbox.messageId(message),
                    clock.now(),
                    Ids.format("ret", message),
                    recall.transaction(),
                    day,
                    recall.amount(),
                    PaymentReturn.FOLLOWING_CANCELLATION))));
  }
}
