package bank.ballast.payments.scheme;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.SavingCue;
import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.iso20022.StatusRequest;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.payments.scheme.ReceivedCredits.Decided;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Acts upon pacs.008: money from another bank comes in, or is rejected with a reason of ISO 20022's
 * external code list. The answer is kept together with the money.
 */
final class IncomingCredits {

  private static final String ACCOUNT_NUMBER_WRONG = "AC01";
  private static final String ACCOUNT_CLOSED = "AC04";
  private static final String ACCOUNT_BLOCKED = "AC06";
  private static final String AMOUNT_NOT_ALLOWED = "AM02";
  private static final String CURRENCY_NOT_ALLOWED = "AM03";
  private static final String AMOUNT_INVALID = "AM12";

  private static final int LONGEST_TEXT = 140;

  private final Ledger ledger;
  private final BusinessClock clock;
  private final AccountDirectory directory;
  private final SettlementAccounts settlement;
  private final ReceivedCredits credits;
  private final Outbox outbox;
  private final Rejections rejections;

  IncomingCredits(
      Ledger ledger,
      BusinessClock clock,
      AccountDirectory directory,
      SettlementAccounts settlement,
      ReceivedCredits credits,
      Outbox outbox,
      Rejections rejections) {
    this.ledger = ledger;
    this.clock = clock;
    this.directory = directory;
    this.settlement = settlement;
    this.credits = credits;
    this.outbox = outbox;
    this.rejections = rejections;
  }

  Outcome take(CreditTransfer transfer) throws SQLException {
    Optional<Decided> before = credits.find(transfer);
    if (before.isPresent()) {
      return again(transfer, before.get());
    }
    if (isTooLong(transfer)) {
      return Outcome.stuck("TEXT_TOO_LONG");
    }
    Optional<Listing> account =
        directory.find(
            new AccountAddress.OfUkAccount(
                transfer.creditor().sortCode(), transfer.creditor().accountNumber()));
    if (account.isEmpty()) {
      return reject(transfer, ACCOUNT_NUMBER_WRONG);
    }
    if (!transfer.amount().isPositive()) {
      return reject(transfer, AMOUNT_INVALID);
    }
    if (!account.get().currency().equals(transfer.amount().currency())) {
      return reject(transfer, CURRENCY_NOT_ALLOWED);
    }
    return credit(transfer, account.get());
  }

  /** Says once more what was answered to a payment; what never came is said to be unknown. */
  Outcome tell(StatusRequest asked) throws SQLException {
    outbox.again(asked.transactionId(), StatusReport.NAME);
    UUID id = Ids.named("unknown/" + asked.messageId());
    if (!credits.isKnown(asked.transactionId())) {
      outbox.add(
          id,
          new StatusReport(
              Outbox.messageId(id),
              clock.now(),
              asked.originalMessageId(),
              CreditTransfer.NAME,
              asked.transactionId(),
              StatusReport.REJECTED,
              StatusReport.NEVER_RECEIVED));
    }
    return Outcome.DONE;
  }

  /** The scheme repeats what it has no answer to; the answer is the first one's. */
  private Outcome again(CreditTransfer transfer, Decided decided) throws SQLException {
    if (decided.amount() != transfer.amount().minorUnits()
        || !decided.currency().equals(transfer.amount().currencyCode())) {
      return Outcome.stuck("DIFFERS_FROM_FIRST");
    }
    outbox.again(transfer.transactionId(), StatusReport.NAME);
    return Outcome.DONE;
  }

  private Outcome credit(CreditTransfer transfer, Listing account) {
    PostingResult result = Today.post(ledger, clock, day -> posting(transfer, account, day));
    if (!(result instanceof PostingResult.Refused refused)) {
      // Booked now or, by another node, a moment ago.
      return Outcome.DONE;
    }
    String reason = reason(refused.refusal());
    return reason == null
        ? Outcome.waits(refused.refusal().code().name())
        : reject(transfer, reason);
  }

  private Posting posting(CreditTransfer transfer, Listing account, LocalDate day) {
    UUID id = ReceivedCredits.id(transfer);
    Entry entry =
        new Entry(
            SchemeEntries.credit(id),
            "INCOMING_PAYMENT",
            day,
            day,
            transfer.reference(),
            List.of(
                new Leg(
                    settlement.account(account.currency()),
                    Side.DEBIT,
                    transfer.amount(),
                    account.holder()),
                new Leg(
                    account.ledgerAccount(),
                    Side.CREDIT,
                    transfer.amount(),
                    transfer.debtor().name())),
            null);
    List<CompanionRow> rows = new ArrayList<>();
    rows.add(ReceivedCredits.row(transfer, account.id().value(), clock.now()));
    rows.add(Outbox.row(answerId(transfer), answer(transfer, StatusReport.SETTLED, null)));
    rows.addAll(SavingCue.of(entry.id(), List.of(account)));
    return new Posting(List.of(entry), rows);
  }

  private Outcome reject(CreditTransfer transfer, String reason) {
    rejections.keep(
        transfer, reason, answerId(transfer), answer(transfer, StatusReport.REJECTED, reason));
    return Outcome.DONE;
  }

  private static UUID answerId(CreditTransfer transfer) {
    return Ids.named("answer/" + ReceivedCredits.id(transfer));
  }

  private StatusReport answer(CreditTransfer transfer, String status, @Nullable String reason) {
    return new StatusReport(
        Outbox.messageId(answerId(transfer)),
        clock.now(),
        transfer.messageId(),
        CreditTransfer.NAME,
        transfer.transactionId(),
        status,
        reason);
  }

  private static @Nullable String reason(Refusal refusal) {
    if (!(refusal.code() instanceof LedgerRefusal code)) {
      return null;
    }
    return switch (code) {
      case LEDGER_ACCOUNT_FROZEN -> ACCOUNT_BLOCKED;
      case LEDGER_ACCOUNT_CLOSED -> ACCOUNT_CLOSED;
      case BALANCE_OVERFLOW -> AMOUNT_NOT_ALLOWED;
      default -> null;
    };
  }

  private static boolean isTooLong(CreditTransfer transfer) {
    return transfer.reference().length() > LONGEST_TEXT
        || transfer.debtor().name().length() > LONGEST_TEXT
        || transfer.debtor().accountNumber().length() > 34;
  }
}
