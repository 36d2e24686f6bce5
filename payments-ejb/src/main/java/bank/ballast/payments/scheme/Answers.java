package bank.ballast.payments.scheme;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.SavingCue;
import bank.ballast.iso20022.CreditTransfer;
import bank.ballast.iso20022.StatusReport;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Outflow;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Today;
import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.scheme.SentPayments.Sent;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Acts upon pacs.002: what was held for another bank goes, or goes back. */
final class Answers {

  private final Ledger ledger;
  private final BusinessClock clock;
  private final AccountDirectory directory;
  private final SentPayments payments;
  private final Outbox outbox;

  Answers(
      Ledger ledger,
      BusinessClock clock,
      AccountDirectory directory,
      SentPayments payments,
      Outbox outbox) {
    this.ledger = ledger;
    this.clock = clock;
    this.directory = directory;
    this.payments = payments;
    this.outbox = outbox;
  }

  Outcome take(StatusReport report) throws SQLException {
    if (!report.originalName().equals(CreditTransfer.NAME)) {
      return ofAnotherMessage(report);
    }
    Optional<Sent> found = payments.find(report.transactionId());
    if (found.isEmpty()) {
      return Outcome.stuck("UNKNOWN_PAYMENT");
    }
    Sent payment = found.get();
    if (payment.isAnswered()) {
      return again(report, payment);
    }
    if (report.neverReceived()) {
      // What was sent got lost between the banks. It goes again: the scheme takes a transaction
      // once, should the first one still arrive.
      outbox.again(report.transactionId(), CreditTransfer.NAME);
      return Outcome.DONE;
    }
    if (report.settled()) {
      return end(
          payment,
          "CREDIT_TRANSFER",
          new Effect.PostPending(hold(payment)),
          List.of(),
          report,
          "SETTLED");
    }
    if (report.rejected()) {
      return end(
          payment,
          "CREDIT_TRANSFER_REFUSED",
          new Effect.VoidPending(hold(payment)),
          List.of(taken(payment).givenBack()),
          report,
          "REFUSED");
    }
    // On its way there: the answer is still to come, and is asked for.
    return Outcome.DONE;
  }

  /** A payment is answered once; the same again is an echo, another one is somebody's mistake. */
  private Outcome again(StatusReport report, Sent payment) throws SQLException {
    boolean settled = payment.taken().contains(PaymentStep.Kind.SETTLED);
    if ((report.settled() && !settled) || (report.rejected() && settled)) {
      return Outcome.stuck("CONTRADICTS_ANSWER");
    }
    outbox.answered(report.transactionId(), CreditTransfer.NAME);
    return Outcome.DONE;
  }

  private Outcome ofAnotherMessage(StatusReport report) throws SQLException {
    if (report.rejected()) {
      return Outcome.stuck("MESSAGE_REJECTED");
    }
    outbox.answered(report.transactionId(), report.originalName());
    return Outcome.DONE;
  }

  private Outcome end(
      Sent payment,
      String code,
      Effect effect,
      List<Outflow> outflows,
      StatusReport report,
      String step)
      throws SQLException {
    PostingResult result =
        Today.post(
            ledger,
            clock,
            day ->
                new Posting(
                    List.of(entry(payment, code, effect, day)),
                    companions(payment, effect, PaymentStep.Kind.valueOf(step), report.reason()),
                    outflows));
    if (result instanceof PostingResult.Refused refused) {
      // Another node was first, or midnight lay between two attempts of this one: what has become
      // of the payment is looked up again.
      return refused.refusal().code() == LedgerRefusal.PENDING_ENDED
              || refused.refusal().code() == LedgerRefusal.ENTRY_DIFFERS
          ? Outcome.waits(refused.refusal().code().name())
          : Outcome.stuck(refused.refusal().code().name());
    }
    outbox.answered(report.transactionId(), CreditTransfer.NAME);
    return Outcome.DONE;
  }

  /** The step that the payment takes; and where money moves, a cue for the payer's saving rules. */
  private List<CompanionRow> companions(
      Sent payment, Effect effect, PaymentStep.Kind step, @Nullable String reason) {
    List<CompanionRow> rows = new ArrayList<>();
    rows.add(SentPayments.step(payment.id(), step, reason, clock.now()));
    if (effect instanceof Effect.PostPending) {
      directory
          .find(new AccountAddress.OfAccount(new AccountId(payment.account().value())))
          .ifPresent(payer -> rows.addAll(SavingCue.of(answer(payment), List.of(payer))));
    }
    return rows;
  }

  private static EntryId answer(Sent payment) {
    return SchemeEntries.answer(payment.id());
  }

  private static Entry entry(Sent payment, String code, Effect effect, LocalDate day) {
    return new Entry(answer(payment), code, day, day, payment.reference(), List.of(), null, effect);
  }

  /** What the payment took from its payer's limit, on the day on which the money was held. */
  private Outflow taken(Sent payment) {
    LocalDate day = ledger.entry(hold(payment)).orElseThrow().bookingDate();
    PaymentLimitKind kind = PaymentLimitKind.DOMESTIC;
    return new Outflow(
        payment.account(), kind.name(), day, payment.amount().minorUnits(), kind.usual());
  }

  private static EntryId hold(Sent payment) {
    return new EntryId(payment.id().value());
  }
}
