package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.payee.Destinations;
import bank.ballast.payments.payee.Reached;
import bank.ballast.payments.payee.Target;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor's payments, to other customers and to other banks. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsBean implements Payments {

  private static final int LARGEST_PAGE = 100;

  @Inject private AccountDirectory directory;
  @Inject private PaymentRepository payments;
  @Inject private PaymentDesk desk;
  @Inject private Routing routing;
  @Inject private Destinations destinations;
  @Inject private PaymentConfirmation confirmation;
  @Inject private BusinessClock clock;

  @Override
  public PaymentView pay(Pay pay) {
    if (!(pay.to() instanceof Destination.Direct direct)) {
      return payIndirectly(pay);
    }
    AccountDirectory.Ends ends = directory.ends(pay.from(), direct.address());
    PaymentRequest request = PaymentRequest.of(ends.from().by(), pay);
    return desk.answerAgain(request)
        .orElseGet(
            () ->
                decide(
                    request,
                    new Route(ends.from().account(), ends.to(), direct, payee(direct, ends.to())),
                    Target.of(direct, ends.to()),
                    false));
  }

  /** To whom the customer has saved, or who has a phone number: found once the key is known new. */
  private PaymentView payIndirectly(Pay pay) {
    AccountDirectory.Held from = directory.held(pay.from());
    PaymentRequest request = PaymentRequest.of(from.by(), pay);
    return desk.answerAgain(request)
        .orElseGet(
            () -> {
              Optional<Reached> reached = destinations.reach(pay.to(), from.by());
              Optional<Listing> found = reached.flatMap(Reached::listing);
              // By phone the payee is the number: their name is theirs to tell.
              String name =
                  pay.to() instanceof Destination.ToPhone phone
                      ? phone.number()
                      : Objects.requireNonNullElse(reached.map(Reached::name).orElse(null), "");
              return decide(
                  request,
                  new Route(
                      from.account(),
                      found,
                      reached.map(Reached::direct).orElse(null),
                      new Payee(name, found.map(Listing::id).orElse(null))),
                  reached.map(Reached::target).orElseGet(() -> new Target(name)),
                  pay.to() instanceof Destination.ToPhone);
            });
  }

  @Override
  public PaymentView payment(PaymentId payment) {
    return payments
        .find(payment, directory.actingCustomer())
        .map(found -> views(List.of(found)).get(0))
        .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYMENT_NOT_FOUND));
  }

  @Override
  public List<PaymentView> mine(@Nullable PaymentId before, @Nullable PaymentId since, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return views(payments.list(directory.actingCustomer(), before, since, most));
  }

  @Override
  public List<PaymentView> declined(AccountId account, @Nullable PaymentId before, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return views(payments.declined(directory.held(account).account().id(), before, most));
  }

  private List<PaymentView> views(List<Payment> found) {
    Map<PaymentId, List<Step>> steps = payments.steps(found);
    return found.stream()
        .map(payment -> payment.view(steps.getOrDefault(payment.id(), List.of()), clock.now()))
        .toList();
  }

  private PaymentView decide(PaymentRequest request, Route route, Target target, boolean byPhone) {
    return routing.pay(
        request,
        route,
        () -> {
          // Whether anybody has a phone number, only those learn who have confirmed that they would
          // pay.
          if (route.leadsSomewhere() || byPhone) {
            confirmation.require(request, route.payee(), target, byPhone, "");
          }
        });
  }

  // The name that the payer wrote, not the holder's: nobody learns a stranger's name by paying a
  // penny to a number.
  private static Payee payee(Destination.Direct to, Optional<Listing> found) {
    String name;
    if (to instanceof Destination.ToUkAccount uk) {
      name = uk.name();
    } else if (to instanceof Destination.ToIban iban) {
      name = iban.name();
    } else {
      name = found.map(Listing::holder).orElse("");
    }
    return new Payee(name, found.map(Listing::id).orElse(null));
  }
}
