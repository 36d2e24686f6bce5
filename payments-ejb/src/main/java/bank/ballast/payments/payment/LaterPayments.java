package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountsRefusal;
import bank.ballast.accounts.CustomerId;
import bank.ballast.accounts.PotSaving;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.payee.Destinations;
import bank.ballast.payments.payee.Reached;
import bank.ballast.payments.payee.Target;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * Payments that are asked for now and made later. What can be seen now is seen to now: the form,
 * the payee, and that the payer confirms it.
 */
@Dependent
public class LaterPayments {

  private final AccountDirectory directory;
  private final PotSaving pots;
  private final Destinations destinations;
  private final PaymentConfirmation confirmation;
  private final PaymentRepository payments;
  private final PaymentDesk desk;
  private final Routing routing;

  @Inject
  LaterPayments(
      AccountDirectory directory,
      PotSaving pots,
      Destinations destinations,
      PaymentConfirmation confirmation,
      PaymentRepository payments,
      PaymentDesk desk,
      Routing routing) {
    this.directory = directory;
    this.pots = pots;
    this.destinations = destinations;
    this.confirmation = confirmation;
    this.payments = payments;
    this.desk = desk;
    this.routing = routing;
  }

  /**
   * A payment that may be asked for.
   *
   * @param by who asks
   * @param hash tells the same request from another
   */
  public record Asked(CustomerId by, String hash) {}

  /**
   * Reads what is asked for, before it is known whether it was asked for before.
   *
   * @throws Refusal as {@link bank.ballast.payments.Payments#pay} for what is malformed, and for an
   *     account that is not the actor's
   */
  public Asked read(Pay pay) {
    AccountDirectory.Held from = directory.held(pay.from());
    PaymentRequest request = PaymentRequest.of(from.by(), pay);
    return new Asked(from.by(), HexFormat.of().formatHex(request.hash()));
  }

  /**
   * Makes sure that no payment was made under the key: now or later, it is one payment.
   *
   * @throws Refusal {@link PaymentsRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  public void requireUnpaid(Pay pay) {
    AccountDirectory.Held from = directory.held(pay.from());
    if (payments.find(PaymentRequest.of(from.by(), pay)).isPresent()) {
      throw new Refusal(PaymentsRefusal.IDEMPOTENCY_KEY_REUSED);
    }
  }

  /**
   * Sees to what can be seen to now; the payee's name.
   *
   * @param repeated whether it is to be made again and again
   * @param when it is to be made, in an unambiguous text: the payer confirms that too
   * @throws Refusal {@link PaymentsRefusal}, or a challenge to confirm it
   */
  public String admit(Pay pay, boolean repeated, String when) {
    AccountDirectory.Held from = directory.held(pay.from());
    PaymentRequest request = PaymentRequest.of(from.by(), pay);
    if (pay.to() instanceof Destination.ToPot saving) {
      // Their own money, on its way to themselves: nothing to confirm.
      return pots.require(pay.from(), saving.pot(), pay.amount());
    }
    Route route = route(from.account(), from.by(), pay.to());
    if (!PaymentDesk.inCurrencyOf(route.payer(), request.amount())) {
      throw new Refusal(PaymentsRefusal.WRONG_CURRENCY);
    }
    if (route.payer().id().equals(route.payee().account())) {
      throw new Refusal(PaymentsRefusal.SAME_ACCOUNT);
    }
    boolean byPhone = pay.to() instanceof Destination.ToPhone;
    if (route.leadsSomewhere() || byPhone) {
      confirmation.require(request, route.payee(), target(route), byPhone || repeated, when);
    }
    if (!route.leadsSomewhere()) {
      throw new Refusal(
          route.isForeign()
              ? PaymentsRefusal.PAYEE_BANK_NOT_REACHED
              : PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
    }
    return route.payee().name();
  }

  /**
   * Makes a payment in its payer's name, or a deposit into a pot. The same id and key pay once.
   *
   * @param waits whether it is tried again where money is short: that decides nothing then
   * @throws Refusal as {@link bank.ballast.payments.Payments#pay} or {@link PotSaving#deposit}
   */
  public void pay(PaymentId id, CustomerId payer, Pay pay, boolean waits) {
    if (pay.to() instanceof Destination.ToPot saving) {
      pots.deposit(id.value(), saving.pot(), pay.amount());
      return;
    }
    PaymentRequest asked = PaymentRequest.of(id, payer, pay);
    PaymentRequest request = waits ? asked.waiting() : asked;
    // By its id as well: a release before this one gave such a payment a key of another kind.
    if (payments.find(id, payer).map(Payment::answer).isEmpty()
        && desk.answerAgain(request).isEmpty()) {
      Listing account =
          directory
              .find(new AccountAddress.OfAccount(pay.from()))
              .orElseThrow(() -> new Refusal(AccountsRefusal.ACCOUNT_NOT_FOUND));
      routing.pay(request, route(account, payer, pay.to()), () -> {});
    }
  }

  private Route route(Listing account, CustomerId payer, Destination to) {
    Optional<Reached> reached = destinations.reach(to, payer);
    Optional<Listing> found = reached.flatMap(Reached::listing);
    return new Route(
        account,
        found,
        reached.map(Reached::direct).orElse(null),
        new Payee(name(to, reached, found), found.map(Listing::id).orElse(null)));
  }

  private static String name(Destination to, Optional<Reached> reached, Optional<Listing> found) {
    if (to instanceof Destination.ToPhone phone) {
      // Their name is theirs to tell.
      return phone.number();
    }
    if (to instanceof Destination.ToUkAccount uk) {
      return uk.name();
    }
    if (to instanceof Destination.ToIban iban) {
      return iban.name();
    }
    String saved = reached.map(Reached::name).orElse(null);
    return Objects.requireNonNullElseGet(saved, () -> found.map(Listing::holder).orElse(""));
  }

  private static Target target(Route route) {
    Destination.Direct direct = route.direct();
    return direct == null ? new Target(route.payee().name()) : Target.of(direct, route.receiver());
  }
}
