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
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
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

  @Override
  public PaymentView pay(Pay pay) {
    AccountDirectory.Ends ends = directory.ends(pay.from(), pay.to().address());
    PaymentRequest request = PaymentRequest.of(ends.from().by(), pay);
    return desk.answerAgain(request).orElseGet(() -> decide(request, ends, pay.to()));
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
      PaymentRequest request, AccountDirectory.Ends ends, Destination destination) {
    Listing payer = ends.from().account();
    Payee payee = payee(destination, ends.to());
    if (!PaymentDesk.inCurrencyOf(payer, request.amount())) {
      return desk.refuse(request, payee, PaymentsRefusal.WRONG_CURRENCY);
    }
    if (ends.to().isEmpty()) {
      return desk.refuse(request, payee, PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
    }
    Listing receiver = ends.to().get();
    if (receiver.id().equals(payer.id())) {
      return desk.refuse(request, payee, PaymentsRefusal.SAME_ACCOUNT);
    }
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
  private static Payee payee(Destination to, Optional<Listing> found) {
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
