package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor's payments to other customers. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsBean implements Payments {

  private static final int LARGEST_PAGE = 100;

  @Inject private AccountDirectory directory;
  @Inject private PaymentRepository payments;
  @Inject private PaymentDesk desk;
  @Inject private Destinations destinations;
  @Inject private PaymentConfirmation confirmation;

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
                    request, ends, payee(direct, ends.to()), Target.of(direct, ends.to()), false));
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
                  new AccountDirectory.Ends(from, found),
                  new Payee(name, found.map(Listing::id).orElse(null)),
                  reached.map(Reached::target).orElseGet(() -> new Target(name)),
                  pay.to() instanceof Destination.ToPhone);
            });
  }

  @Override
  public PaymentView payment(PaymentId payment) {
    return payments
        .find(payment, directory.actingCustomer())
        .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYMENT_NOT_FOUND))
        .view();
  }

  @Override
  public List<PaymentView> mine(@Nullable PaymentId before, @Nullable PaymentId since, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return payments.list(directory.actingCustomer(), before, since, most).stream()
        .map(Payment::view)
        .toList();
  }

  @Override
  public List<PaymentView> declined(AccountId account, @Nullable PaymentId before, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return payments.declined(directory.held(account).account().id(), before, most).stream()
        .map(Payment::view)
        .toList();
  }

  private PaymentView decide(
      PaymentRequest request,
      AccountDirectory.Ends ends,
      Payee payee,
      Target target,
      boolean byPhone) {
    Listing payer = ends.from().account();
    if (!PaymentDesk.inCurrencyOf(payer, request.amount())) {
      return desk.refuse(request, payee, PaymentsRefusal.WRONG_CURRENCY);
    }
    if (payer.id().equals(payee.account())) {
      return desk.refuse(request, payee, PaymentsRefusal.SAME_ACCOUNT);
    }
    // Whether anybody has a phone number, only those learn who have confirmed that they would pay.
    if (ends.to().isPresent() || byPhone) {
      confirmation.require(request, payee, target, byPhone);
    }
    if (ends.to().isEmpty()) {
      return desk.refuse(request, payee, PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
    }
    Listing receiver = ends.to().get();
    // Each reads the other's name beside the amount.
    return desk.settle(
        request,
        payee,
        new PaymentDesk.Movement(
            "INTERNAL_TRANSFER",
            payer.ledgerAccount(),
            payer.ledgerAccount(),
            payee.name(),
            receiver.ledgerAccount(),
            payer.holder()));
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
