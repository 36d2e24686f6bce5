package bank.ballast.payments.request;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequests.PayRequest;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.payment.RequestedPayments;
import bank.ballast.payments.scheme.SentPayments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Pays what was asked for: the ledger writes the end of the part together with the payment. */
@Dependent
class RequestPayment {

  private final RequestFinder finder;
  private final RequestedPayments payments;
  private final BusinessClock clock;

  @Inject
  RequestPayment(RequestFinder finder, RequestedPayments payments, BusinessClock clock) {
    this.finder = finder;
    this.payments = payments;
    this.clock = clock;
  }

  /** See {@link bank.ballast.payments.PaymentRequests#pay}. */
  PaymentView pay(PaymentRequestId id, PayRequest pay, Viewer viewer) {
    RequestFinder.Found found = found(id, pay.link(), viewer);
    while (true) {
      try {
        return pay(found.request(), found.part(), pay, viewer);
      } catch (Refusal refusal) {
        RequestFinder.Found now = found(id, pay.link(), viewer);
        if (!isOvertaken(refusal, found.part(), now.part())) {
          throw refusal;
        }
        found = now;
      }
    }
  }

  /** Whether another of several was a moment quicker, and has left it open. */
  private static boolean isOvertaken(Refusal refusal, Part before, Part now) {
    return refusal.code() == PaymentRequestsRefusal.PAYMENT_REQUEST_OVER
        && now.several()
        && now.end().isEmpty()
        && now.place() > before.place();
  }

  private PaymentView pay(MoneyRequest request, Part part, PayRequest pay, Viewer viewer) {
    if (request.asker().equals(viewer.customer())) {
      throw new Refusal(PaymentRequestsRefusal.OWN_PAYMENT_REQUEST);
    }
    Destination.ToAccount to = new Destination.ToAccount(request.into());
    Money amount = amount(part, pay.amount());
    return payments.pay(
        new Pay(pay.idempotencyKey(), pay.from(), to, amount, reference(request)),
        to,
        "request " + request.id().value() + " " + part.number(),
        payer -> rows(request, part, payer, amount));
  }

  private RequestFinder.Found found(PaymentRequestId id, @Nullable String link, Viewer viewer) {
    if (link != null) {
      RequestFinder.Found linked = finder.byLink(link);
      if (linked.request().id().equals(id)) {
        return linked;
      }
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND);
    }
    MoneyRequest request = finder.find(id);
    return request
        .partOf(viewer)
        .map(part -> new RequestFinder.Found(request, part))
        .orElseThrow(
            () ->
                new Refusal(
                    request.isAskedBy(viewer)
                        ? PaymentRequestsRefusal.OWN_PAYMENT_REQUEST
                        : PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND));
  }

  private static Money amount(Part part, @Nullable Money given) {
    Money asked = part.amount();
    if (asked == null && given == null) {
      throw new Refusal(PaymentRequestsRefusal.MALFORMED_PAYMENT_REQUEST, "field", "amount");
    }
    if (asked != null && given != null && !asked.equals(given)) {
      throw new Refusal(PaymentRequestsRefusal.REQUESTED_AMOUNT_DIFFERS);
    }
    return Objects.requireNonNull(asked == null ? given : asked);
  }

  /** A payment that gives another one back names it. */
  private static String reference(MoneyRequest request) {
    PaymentId recalled = request.recalls();
    return recalled == null ? request.note() : "Return of " + recalled;
  }

  private List<CompanionRow> rows(
      MoneyRequest request, Part part, RequestedPayments.Payer payer, Money amount) {
    CustomerId customer = payer.customer();
    Instant now = clock.now();
    if (part.end().isPresent() || part.isPaidBy(customer)) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_OVER);
    }
    if (request.isExpired(now)) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_EXPIRED);
    }
    List<CompanionRow> rows = new ArrayList<>();
    rows.add(
        End.paid(
            request, part, customer, new End.Paid(payer.payment(), payer.name(), amount), now));
    PaymentId recalled = request.recalls();
    if (recalled != null) {
      rows.add(SentPayments.step(recalled, PaymentStep.Kind.RETURNED, null, now));
    }
    return rows;
  }
}
