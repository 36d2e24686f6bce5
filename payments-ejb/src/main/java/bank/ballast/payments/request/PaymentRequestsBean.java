package bank.ballast.payments.request;

import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.PaymentRequestView.State;
import bank.ballast.payments.PaymentRequests;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentView;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The actor's requests for money, and those that ask the actor. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentRequestsBean implements PaymentRequests {

  private static final int LARGEST_PAGE = 100;

  @Inject private NewRequests drafts;
  @Inject private RequestFinder finder;
  @Inject private RequestBook book;
  @Inject private RequestPayment payment;
  @Inject private BusinessClock clock;

  @Override
  public Made ask(String idempotencyKey, AskForPayment asked) {
    Viewer viewer = finder.viewer();
    AskedUnder under = AskedUnder.of(viewer.customer(), idempotencyKey, asked);
    RequestKeys.Made made =
        finder.find(under).orElseGet(() -> book.add(drafts.of(asked, idempotencyKey), under));
    MoneyRequest request = finder.find(made.request());
    Map<Integer, String> links =
        request.parts().stream()
            .filter(Part::byLink)
            .collect(
                Collectors.toMap(
                    Part::number,
                    part -> LinkToken.of(made.seed(), idempotencyKey, part.number())));
    return new Made(request.viewOfAsker(viewer, clock.now()), links);
  }

  @Override
  public List<PaymentRequestView> mine(@Nullable PaymentRequestId before, int limit) {
    return finder.list(
        finder.viewer(), before, Math.min(Math.max(limit, 1), LARGEST_PAGE), clock.now());
  }

  @Override
  public PaymentRequestView request(PaymentRequestId id) {
    return view(finder.find(id), finder.viewer());
  }

  @Override
  public PaymentRequestView byLink(String token) {
    RequestFinder.Found found = finder.byLink(token);
    return found.request().viewOf(found.part(), finder.viewer(), clock.now());
  }

  @Override
  public PaymentView pay(PaymentRequestId id, PayRequest pay) {
    return payment.pay(id, pay, finder.viewer());
  }

  @Override
  public PaymentRequestView decline(PaymentRequestId id) {
    Viewer viewer = finder.viewer();
    MoneyRequest request = finder.find(id);
    Part part =
        request.parts().stream()
            .filter(each -> each.asks(viewer))
            .findFirst()
            .orElseThrow(() -> notAsked(request, viewer));
    if (part.end().isEmpty() && request.isExpired(clock.now())) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_EXPIRED);
    }
    boolean declined = book.decline(request, part, viewer.customer());
    MoneyRequest now = finder.find(id);
    if (!declined && !hasEnded(now.parts().get(part.number()), State.DECLINED)) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_OVER);
    }
    return view(now, viewer);
  }

  @Override
  public PaymentRequestView cancel(PaymentRequestId id) {
    Viewer viewer = finder.viewer();
    MoneyRequest now = asked(id, viewer);
    // Again only where one of several has paid meanwhile, and each of them pays once.
    while (now.parts().stream().anyMatch(part -> part.end().isEmpty())) {
      for (Part part : now.parts()) {
        book.cancel(now, part, viewer.customer());
      }
      now = finder.find(id);
    }
    if (now.parts().stream().noneMatch(part -> hasEnded(part, State.CANCELLED))) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_OVER);
    }
    return view(now, viewer);
  }

  @Override
  public PaymentRequestView remind(PaymentRequestId id) {
    Viewer viewer = finder.viewer();
    MoneyRequest request = asked(id, viewer);
    if (request.open(clock.now()).stream().allMatch(Part::byLink)) {
      throw new Refusal(
          request.state(clock.now()) == State.EXPIRED
              ? PaymentRequestsRefusal.PAYMENT_REQUEST_EXPIRED
              : PaymentRequestsRefusal.PAYMENT_REQUEST_OVER);
    }
    book.remind(request);
    return view(finder.find(id), viewer);
  }

  private MoneyRequest asked(PaymentRequestId id, Viewer viewer) {
    MoneyRequest request = finder.find(id);
    if (!request.isAskedBy(viewer)) {
      throw new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND);
    }
    return request;
  }

  private static Refusal notAsked(MoneyRequest request, Viewer viewer) {
    return new Refusal(
        request.isAskedBy(viewer)
            ? PaymentRequestsRefusal.OWN_PAYMENT_REQUEST
            : PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND);
  }

  private static boolean hasEnded(Part part, State so) {
    return part.end().filter(so::equals).isPresent();
  }

  private PaymentRequestView view(MoneyRequest request, Viewer viewer) {
    return finder
        .view(request, viewer, clock.now())
        .orElseThrow(() -> new Refusal(PaymentRequestsRefusal.PAYMENT_REQUEST_NOT_FOUND));
  }
}
