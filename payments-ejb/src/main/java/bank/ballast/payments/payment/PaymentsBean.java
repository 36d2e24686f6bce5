package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.iso20022.Party;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.RecallReason;
import bank.ballast.payments.scheme.Recalls;
import bank.ballast.payments.scheme.SettlementAccounts;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The actor's payments, to other customers and to other banks. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentsBean implements Payments {

  private static final int LARGEST_PAGE = 100;

  /** The scheme settles in pounds alone. */
  private static final String SCHEME_CURRENCY = "GBP";

  @Inject private AccountDirectory directory;
  @Inject private PaymentRepository payments;
  @Inject private PaymentDesk desk;
  @Inject private SettlementAccounts settlement;
  @Inject private Recalls recalls;
  @Inject private BusinessClock clock;

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
        .map(found -> views(List.of(found)).get(0))
        .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYMENT_NOT_FOUND));
  }

  @Override
  public PaymentView recall(PaymentId payment, RecallReason reason) {
    PaymentView asked = payment(payment);
    boolean askedBefore =
        asked.steps().stream().anyMatch(step -> step.kind() == PaymentStep.Kind.RECALL_ASKED);
    if (!askedBefore) {
      if (asked.status() != PaymentStatus.SETTLED || asked.steps().isEmpty()) {
        throw new Refusal(PaymentsRefusal.PAYMENT_NOT_RECALLABLE);
      }
      recalls.ask(asked, reason);
    }
    return payment(payment);
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

  private PaymentView decide(
      PaymentRequest request, AccountDirectory.Ends ends, Destination destination) {
    Listing payer = ends.from().account();
    Payee payee = payee(destination, ends.to());
    if (!PaymentDesk.inCurrencyOf(payer, request.amount())) {
      return desk.refuse(request, payee, PaymentsRefusal.WRONG_CURRENCY);
    }
    Optional<Party> creditor = Elsewhere.creditor(destination);
    if (creditor.isPresent()) {
      return toAnotherBank(request, payer, payee, creditor.get());
    }
    if (ends.to().isEmpty()) {
      return desk.refuse(
          request,
          payee,
          isForeign(destination)
              ? PaymentsRefusal.PAYEE_BANK_NOT_REACHED
              : PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
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

  private PaymentView toAnotherBank(
      PaymentRequest request, Listing payer, Payee payee, Party creditor) {
    if (!request.amount().currencyCode().equals(SCHEME_CURRENCY)) {
      return desk.refuse(request, payee, PaymentsRefusal.PAYEE_BANK_NOT_REACHED);
    }
    AccountAddress.OfUkAccount own = directory.number(payer.id());
    return desk.send(
        request,
        payee,
        new Party(payer.holder(), own.sortCode(), own.accountNumber()),
        creditor,
        new PaymentDesk.Movement(
            "CREDIT_TRANSFER",
            payer.ledgerAccount(),
            payer.ledgerAccount(),
            payee.name(),
            settlement.account(payer.currency()),
            creditor.sortCode() + " " + creditor.accountNumber()));
  }

  private static boolean isForeign(Destination to) {
    return to instanceof Destination.ToIban iban && !iban.iban().startsWith("GB");
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
