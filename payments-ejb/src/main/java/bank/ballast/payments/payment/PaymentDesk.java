package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Entry;
import bank.ballast.ledger.EntryId;
import bank.ballast.ledger.Ledger;
import bank.ballast.ledger.LedgerAccountId;
import bank.ballast.ledger.LedgerRefusal;
import bank.ballast.ledger.Leg;
import bank.ballast.ledger.Posting;
import bank.ballast.ledger.PostingResult;
import bank.ballast.ledger.Side;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.security.SecurityLog;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
   */
  record Movement(
      String code,
      LedgerAccountId own,
      LedgerAccountId debited,
      String narrativeForDebited,
      LedgerAccountId credited,
      String narrativeForCredited) {}

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
    return earlier.map(Payment::answer);
  }

  /** Books the request, and answers; see {@code Payments.pay}. */
  PaymentView settle(PaymentRequest request, Payee payee, Movement movement) {
    Payment payment = Payment.settled(request, payee, clock.now());
    PostingResult result = post(payment, request, movement);
    if (result instanceof PostingResult.CompanionExists) {
      return answerAsTheFirst(request);
    }
    if (result instanceof PostingResult.Refused refused) {
      PaymentsRefusal refusal =
          LedgerAnswer.of(refused.refusal(), movement.own())
              .orElseThrow(
                  () -> new IllegalStateException("the ledger refused", refused.refusal()));
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

  private PostingResult post(Payment payment, PaymentRequest request, Movement movement) {
    LocalDate day = clock.today();
    PostingResult result = post(payment, request, movement, day);
    // Midnight may have passed between the clock and the books, where another was quicker.
    if (dayIsOver(result) && clock.today().isAfter(day)) {
      result = post(payment, request, movement, clock.today());
    }
    if (dayIsOver(result)) {
      // The books are a day ahead of this server's clock, which was set back. Not a fault of the
      // request's, so nothing is kept under its key.
      throw new Refusal(LedgerRefusal.LEDGER_UNAVAILABLE);
    }
    return result;
  }

  private static boolean dayIsOver(PostingResult result) {
    return result instanceof PostingResult.Refused refused
        && refused.refusal().code() == LedgerRefusal.BOOKING_DATE_DESCENDS;
  }

  private PostingResult post(
      Payment payment, PaymentRequest request, Movement movement, LocalDate day) {
    Money amount = request.amount();
    Entry entry =
        new Entry(
            new EntryId(payment.id().value()),
            movement.code(),
            day,
            day,
            request.reference(),
            List.of(
                new Leg(movement.debited(), Side.DEBIT, amount, movement.narrativeForDebited()),
                new Leg(movement.credited(), Side.CREDIT, amount, movement.narrativeForCredited())),
            null);
    return ledger.post(List.of(new Posting(List.of(entry), List.of(payment.row())))).get(0);
  }

  private PaymentView answerAsTheFirst(PaymentRequest request) {
    return answerAgain(request)
        .orElseThrow(() -> new IllegalStateException("a payment's key is used, by no payment"));
  }

  private void decided(PaymentRequest request, Payment payment, String outcome) {
    String action = request.kind() == PaymentKind.OUTGOING ? "PAYMENT" : "INCOMING_PAYMENT";
    log.decided(action, payment.id().toString(), outcome);
  }
}
