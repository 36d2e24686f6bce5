package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.SavingCue;
import bank.ballast.iso20022.Party;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.ledger.Effect;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Outflow;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.ledger.Today;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.scheme.Orders;
import bank.ballast.security.SecurityLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Decides a request once: books it with its payment, or keeps its refusal. Whoever comes second
 * with the same key is answered as the first was.
 */
@Dependent
class PaymentDesk {

  private final Ledger ledger;
  private final PaymentRepository payments;
  private final SecurityLog log;
  private final BusinessClock clock;

  @Inject
  PaymentDesk(Ledger ledger, PaymentRepository payments, SecurityLog log, BusinessClock clock) {
    this.ledger = ledger;
    this.payments = payments;
    this.log = log;
    this.clock = clock;
  }

  /**
   * What moves: one amount, between two accounts of the books.
   *
   * @param code why, as the entry says
   * @param own the account of the customer who is answered
   * @param debited where it is taken, in the books' sense
   * @param credited where it is put
   * @param limit what it counts against, or null
   * @param cues accounts whose rules hear of it, once it is settled
   */
  record Movement(
      String code,
      LedgerAccountId own,
      LedgerAccountId debited,
      String narrativeForDebited,
      LedgerAccountId credited,
      String narrativeForCredited,
      @Nullable PaymentLimitKind limit,
      List<Listing> cues) {

    private List<CompanionRow> companions(Payment payment) {
      List<CompanionRow> rows = new ArrayList<>();
      rows.add(payment.row());
      rows.addAll(SavingCue.of(new EntryId(payment.id().value()), cues));
      return rows;
    }

    private List<Outflow> outflows(PaymentRequest request, LocalDate day) {
      return limit == null
          ? List.of()
          : List.of(
              new Outflow(own, limit.name(), day, request.amount().minorUnits(), limit.usual()));
    }

    private Entry entry(Payment payment, PaymentRequest request, LocalDate day, Effect effect) {
      return new Entry(
          new EntryId(payment.id().value()),
          code,
          day,
          day,
          request.reference(),
          List.of(
              new Leg(debited, Side.DEBIT, request.amount(), narrativeForDebited),
              new Leg(credited, Side.CREDIT, request.amount(), narrativeForCredited)),
          null,
          effect);
    }
  }

  /**
   * What the request was answered before, if it was.
   *
   * @throws Refusal the one that it met; {@link PaymentsRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  Optional<PaymentView> answerAgain(PaymentRequest request) {
    Optional<Payment> earlier = payments.find(request);
    if (earlier.isPresent() && !earlier.get().answers(request)) {
      decided(request, earlier.get(), PaymentsRefusal.IDEMPOTENCY_KEY_REUSED.name());
      throw new Refusal(PaymentsRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    if (earlier.isEmpty() && payments.isScheduledUnder(request)) {
      decided(request.kind(), request.id(), PaymentsRefusal.IDEMPOTENCY_KEY_REUSED.name());
      throw new Refusal(PaymentsRefusal.IDEMPOTENCY_KEY_REUSED);
    }
    return earlier.map(Payment::answer);
  }

  /** Books the request, and answers; see {@code Payments.pay}. */
  PaymentView settle(PaymentRequest request, Payee payee, Movement movement) {
    return settle(request, payee, movement, List.of());
  }

  /**
   * The same, with further rows that are kept with the payment or not at all.
   *
   * @throws Refusal {@link PaymentRequestsRefusal#PAYMENT_REQUEST_OVER} where somebody else was
   *     first to write one of them; nothing is kept under the key then
   */
  PaymentView settle(
      PaymentRequest request, Payee payee, Movement movement, List<CompanionRow> further) {
    Payment payment = Payment.settled(request, payee, clock.now());
    return book(
        payment,
        request,
        payee,
        movement.own(),
        day -> {
          Entry entry = movement.entry(payment, request, day, new Effect.Move());
          List<CompanionRow> rows = new ArrayList<>(further);
          rows.addAll(movement.companions(payment));
          return new Posting(List.of(entry), rows, movement.outflows(request, day));
        });
  }

  /**
   * Holds the money for another bank, and has the order sent that is kept together with it; see
   * {@code Payments.pay}.
   *
   * @param debtor the payer, as the other bank is told
   * @param creditor the payee, likewise
   */
  PaymentView send(
      PaymentRequest request, Payee payee, Party debtor, Party creditor, Movement movement) {
    Payment payment = Payment.pending(request, payee, creditor, clock.now());
    return book(
        payment,
        request,
        payee,
        movement.own(),
        day -> {
          Entry hold = movement.entry(payment, request, day, new Effect.Pending(null));
          return new Posting(
              List.of(hold),
              List.of(payment.row(), Orders.row(payment.view(), day, debtor, creditor)),
              movement.outflows(request, day));
        });
  }

  private PaymentView book(
      Payment payment,
      PaymentRequest request,
      Payee payee,
      LedgerAccountId own,
      Function<LocalDate, Posting> posting) {
    PostingResult result = Today.post(ledger, clock, posting);
    if (result instanceof PostingResult.CompanionExists) {
      return answerAsTheFirst(request);
    }
    if (result instanceof PostingResult.Refused refused) {
      PaymentsRefusal refusal =
          LedgerAnswer.of(refused.refusal(), own)
              .orElseThrow(
                  () -> new IllegalStateException("the ledger refused", refused.refusal()));
      if (request.waits() && refusal == PaymentsRefusal.INSUFFICIENT_FUNDS) {
        decided(request, payment, refusal.name());
        throw new Refusal(refusal);
      }
      return refuse(request, payee, refusal);
    }
    decided(request, payment, payment.outcome());
    return payment.view();
  }

  /** Keeps the refusal, and answers with it, or as another call did which was first. */
  PaymentView refuse(PaymentRequest request, Payee payee, PaymentsRefusal refusal) {
    Payment refused = Payment.refused(request, payee, refusal, clock.now());
    if (!payments.addIfFirst(refused)) {
      return answerAsTheFirst(request);
    }
    decided(request, refused, refused.outcome());
    return refused.answer();
  }

  /** Whether the amount is in the currency of the customer's own account. */
  static boolean inCurrencyOf(Listing account, Money amount) {
    return account.currency().equals(amount.currency());
  }

  private PaymentView answerAsTheFirst(PaymentRequest request) {
    return answerAgain(request).orElseThrow(() -> notFirst(request));
  }

  /** Of the rows that were there already, none is a payment of this key. */
  private RuntimeException notFirst(PaymentRequest request) {
    if (request.asked() == null) {
      return new IllegalStateException("a payment's key is used, by no payment");
    }
    return new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_OVER);
  }

  private void decided(PaymentRequest request, Payment payment, String outcome) {
    decided(request.kind(), payment.id(), outcome);
  }

  private void decided(PaymentKind kind, PaymentId payment, String outcome) {
    String action = kind == PaymentKind.INCOMING ? "INCOMING_PAYMENT" : "PAYMENT";
    log.decided(action, payment.toString(), outcome);
  }
}
