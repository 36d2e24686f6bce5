package bank.ballast.payments.request;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.payments.PaymentRequestView.State;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money that somebody asks for, and what came of it so far. Whether its time is over is never
 * written down: it is decided whenever somebody looks.
 */
record MoneyRequest(
    PaymentRequestId id,
    CustomerId asker,
    String askerName,
    AccountId into,
    Kind kind,
    String note,
    Currency currency,
    @Nullable Money total,
    @Nullable Money ownPart,
    @Nullable PaymentId recalls,
    Instant createdAt,
    Instant expiresAt,
    List<Part> parts) {

  MoneyRequest {
    parts = List.copyOf(parts);
  }

  boolean isExpired(Instant now) {
    return !now.isBefore(expiresAt);
  }

  /** Whether this person may act as who asks: every holder of the account may. */
  boolean isAskedBy(Viewer viewer) {
    return viewer.accounts().contains(into);
  }

  /** The part that this person is asked for, or has paid; first what they are asked for. */
  Optional<Part> partOf(Viewer viewer) {
    return parts.stream()
        .filter(part -> part.asks(viewer))
        .findFirst()
        .or(() -> parts.stream().filter(part -> part.isPaidBy(viewer.customer())).findFirst());
  }

  List<Part> open(Instant now) {
    boolean expired = isExpired(now);
    return parts.stream().filter(part -> part.state(expired) == State.OPEN).toList();
  }

  /** Where all of it stands. */
  State state(Instant now) {
    boolean expired = isExpired(now);
    return of(parts.stream().map(part -> part.state(expired)).toList());
  }

  private static State of(List<State> states) {
    for (State first :
        List.of(State.OPEN, State.OTHER, State.CANCELLED, State.EXPIRED, State.DECLINED)) {
      if (states.contains(first)) {
        return first;
      }
    }
    return State.PAID;
  }

  /** As who asks sees it: all of it. */
  PaymentRequestView viewOfAsker(Viewer viewer, Instant now) {
    return view(into, parts.stream().map(part -> view(part, true, viewer, now)).toList(), now);
  }

  /** As somebody sees it who is asked for a part, has paid one, or has its link. */
  PaymentRequestView viewOf(Part part, Viewer viewer, Instant now) {
    return view(null, List.of(view(part, false, viewer, now)), now);
  }

  private PaymentRequestView view(
      @Nullable AccountId account, List<PaymentRequestView.Part> shown, Instant now) {
    boolean all = account != null;
    return new PaymentRequestView(
        id,
        kind,
        account,
        askerName,
        note,
        all ? total : null,
        all ? ownPart : null,
        recalls,
        all ? state(now) : of(shown.stream().map(PaymentRequestView.Part::state).toList()),
        createdAt,
        expiresAt,
        shown);
  }

  private PaymentRequestView.Part view(Part part, boolean asker, Viewer viewer, Instant now) {
    return new PaymentRequestView.Part(
        part.number(),
        asker ? part.askedAs() : null,
        part.byLink(),
        part.several(),
        part.amount(),
        part.state(isExpired(now)),
        part.ends().stream()
            // What others paid by the same link is no business of whoever has it.
            .filter(end -> asker || part.asks(viewer) || end.by().equals(viewer.customer()))
            .flatMap(end -> paid(end, viewer).stream())
            .toList());
  }

  private static Optional<PaymentRequestView.Paid> paid(End end, Viewer viewer) {
    return Optional.ofNullable(end.paid())
        .map(
            paid ->
                new PaymentRequestView.Paid(
                    paid.payer(),
                    paid.amount(),
                    end.at(),
                    end.by().equals(viewer.customer()) ? paid.payment() : null));
  }
}
