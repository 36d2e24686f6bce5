package bank.ballast.payments.scheme;

import bank.ballast.iso20022.CancellationRequest;
import bank.ballast.iso20022.PaymentReturn;
import bank.ballast.iso20022.Resolution;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.scheme.SentPayments.Sent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Acts upon pacs.004, money that comes back, and camt.029, money that does not. */
final class ReturnedPayments {

  private final Ledger ledger;
  private final BusinessClock clock;
  private final SettlementAccounts settlement;
  private final SentPayments payments;
  private final Outbox outbox;

  ReturnedPayments(
      Ledger ledger,
      BusinessClock clock,
      SettlementAccounts settlement,
      SentPayments payments,
      Outbox outbox) {
    this.ledger = ledger;
    this.clock = clock;
    this.settlement = settlement;
    this.payments = payments;
    this.outbox = outbox;
  }

  Outcome take(PaymentReturn back) throws SQLException {
    Optional<Sent> found = payments.find(back.transactionId());
    if (found.isEmpty()) {
      return Outcome.stuck("UNKNOWN_PAYMENT");
    }
    Sent payment = found.get();
    if (payment.taken().contains(PaymentStep.Kind.RETURNED)) {
      return again(back, payment);
    }
    if (payment.taken().contains(PaymentStep.Kind.REFUSED)) {
      return Outcome.stuck("RETURNS_WHAT_NEVER_WENT");
    }
    if (!payment.taken().contains(PaymentStep.Kind.SETTLED)) {
      // It overtook the answer, which is on its way or will be asked for.
      return Outcome.waits("BEFORE_ITS_ANSWER");
    }
    if (!back.amount().isPositive() || back.amount().compareTo(payment.amount()) > 0) {
      return Outcome.stuck("RETURNS_MORE");
    }
    LedgerAccountId account = payment.account();
    PostingResult result = Today.post(ledger, clock, day -> posting(payment, back, account, day));
    if (result instanceof PostingResult.Refused closed
        && closed.refusal().code() == LedgerRefusal.LEDGER_ACCOUNT_CLOSED) {
      LedgerAccountId unclaimed = settlement.unclaimed(back.amount().currency());
      result = Today.post(ledger, clock, day -> posting(payment, back, unclaimed, day));
    }
    if (result instanceof PostingResult.Refused refused) {
      // A frozen account takes it once it is free again.
      return Outcome.waits(refused.refusal().code().name());
    }
    outbox.answered(back.transactionId(), CancellationRequest.NAME);
    return Outcome.DONE;
  }

  /** The whole of it once more is an echo; anything else is money that nobody has booked. */
  private Outcome again(PaymentReturn back, Sent payment) throws SQLException {
    Money booked =
        ledger
            .entry(SchemeEntries.cameBack(payment.id()))
            .orElseThrow()
            .moved()
            .get(0)
            .leg()
            .amount();
    if (!back.amount().equals(booked) || !booked.equals(payment.amount())) {
      return Outcome.stuck("DIFFERS_FROM_FIRST");
    }
    outbox.again(answerId(back));
    return Outcome.DONE;
  }

  Outcome take(Resolution no) throws SQLException {
    Optional<Sent> found = payments.find(no.transactionId());
    if (found.isEmpty()) {
      return Outcome.stuck("UNKNOWN_PAYMENT");
    }
    payments.add(found.get().id(), PaymentStep.Kind.RECALL_REFUSED, no.reason());
    outbox.answered(no.transactionId(), CancellationRequest.NAME);
    return Outcome.DONE;
  }

  private Posting posting(Sent payment, PaymentReturn back, LedgerAccountId to, LocalDate day) {
    Entry entry =
        new Entry(
            SchemeEntries.cameBack(payment.id()),
            "PAYMENT_RETURN",
            day,
            day,
            payment.reference(),
            List.of(
                new Leg(
                    settlement.account(payment.amount().currency()),
                    Side.DEBIT,
                    back.amount(),
                    payment.id().toString()),
                new Leg(to, Side.CREDIT, back.amount(), payment.payee())),
            null);
    return new Posting(
        List.of(entry),
        List.of(
            SentPayments.step(payment.id(), PaymentStep.Kind.RETURNED, back.reason(), clock.now()),
            Outbox.row(answerId(back), answer(back))));
  }

  private static UUID answerId(PaymentReturn back) {
    return Ids.named("answer/return/" + back.transactionId());
  }

  private StatusReport answer(PaymentReturn back) {
    return new StatusReport(
        Outbox.messageId(answerId(back)),
        clock.now(),
        back.messageId(),
        PaymentReturn.NAME,
        back.transactionId(),
        StatusReport.SETTLED,
        null);
  }
}
