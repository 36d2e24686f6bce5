package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.payee.Target;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;

/** Payments that somebody has asked for: made as all others are, with what says that they were. */
@Dependent
public class RequestedPayments {

  private final AccountDirectory directory;
  private final PaymentConfirmation confirmation;
  private final PaymentDesk desk;
  private final Routing routing;

  @Inject
  RequestedPayments(
      AccountDirectory directory,
      PaymentConfirmation confirmation,
      PaymentDesk desk,
      Routing routing) {
    this.directory = directory;
    this.confirmation = confirmation;
    this.desk = desk;
    this.routing = routing;
  }

  /**
   * Who pays, as far as the rows need it that are written with the payment.
   *
   * @param payment the payment that it is to be
   * @param customer who pays
   * @param name theirs
   */
  public record Payer(PaymentId payment, CustomerId customer, String name) {}

  /**
   * Pays.
   *
   * @param to the account that it is asked for
   * @param asked what is answered by it, in an unambiguous text: under one key, another thing that
   *     was asked for is another payment
   * @param rows what is written with the payment, each there once; refuses what can't be paid any
   *     more, and is not asked where the key was used before
   * @throws Refusal as {@link bank.ballast.payments.Payments#pay}; {@link
   *     bank.ballast.payments.PaymentRequestsRefusal#PAYMENT_REQUEST_OVER} where somebody else was
   *     first
   */
  public PaymentView pay(
      Pay pay, Destination.ToAccount to, String asked, Function<Payer, List<CompanionRow>> rows) {
    AccountDirectory.Ends ends = directory.ends(pay.from(), to.address());
    CustomerId customer = ends.from().by();
    PaymentId id = PaymentId.next();
    PaymentRequest request = PaymentRequest.of(id, customer, pay).askedFor(asked);
    return desk.answerAgain(request)
        .orElseGet(
            () -> {
              Listing payer = ends.from().account();
              List<CompanionRow> further = rows.apply(new Payer(id, customer, payer.holder()));
              Listing receiver =
                  ends.to().orElseThrow(() -> new Refusal(PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN));
              Payee payee = new Payee(receiver.holder(), receiver.id());
              return routing.pay(
                  request,
                  new Route(payer, ends.to(), to, payee),
                  () -> confirmation.require(request, payee, Target.of(to, ends.to()), false, ""),
                  further);
            });
  }
}
