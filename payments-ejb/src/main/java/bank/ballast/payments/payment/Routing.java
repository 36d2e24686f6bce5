package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountAddress;
import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.iso20022.Party;
import bank.ballast.ledger.CompanionRow;
import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.scheme.SettlementAccounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Sends a payment the way that its destination demands: within this bank, or over the scheme. */
@Dependent
class Routing {

  private final AccountDirectory directory;
  private final SettlementAccounts settlement;
  private final PaymentDesk desk;

  @Inject
  Routing(AccountDirectory directory, SettlementAccounts settlement, PaymentDesk desk) {
    this.directory = directory;
    this.settlement = settlement;
    this.desk = desk;
  }

  /**
   * Pays, or refuses.
   *
   * @param lastly what is still to be seen to where nothing speaks against the payment itself; what
   *     it throws leaves the request undecided
   */
  PaymentView pay(PaymentRequest request, Route route, Runnable lastly) {
    return pay(request, route, lastly, List.of());
  }

  /**
   * The same, with further rows that are kept with a payment within this bank or not at all; see
   * {@link PaymentDesk#settle}.
   */
  PaymentView pay(
      PaymentRequest request, Route route, Runnable lastly, List<CompanionRow> further) {
    if (!PaymentDesk.inCurrencyOf(route.payer(), request.amount())) {
      return desk.refuse(request, route.payee(), PaymentsRefusal.WRONG_CURRENCY);
    }
    if (route.payer().id().equals(route.payee().account())) {
      return desk.refuse(request, route.payee(), PaymentsRefusal.SAME_ACCOUNT);
    }
    lastly.run();
    Optional<Party> creditor = route.creditor();
    if (creditor.isPresent()) {
      return toAnotherBank(request, route, creditor.get());
    }
    if (route.receiver().isEmpty()) {
      return desk.refuse(
          request,
          route.payee(),
          route.isForeign()
              ? PaymentsRefusal.PAYEE_BANK_NOT_REACHED
              : PaymentsRefusal.PAYEE_ACCOUNT_UNKNOWN);
    }
    Listing receiver = route.receiver().get();
    boolean isOwn = directory.isHeldBy(receiver.id(), request.customer());
    // Each reads the other's name beside the amount.
    return desk.settle(
        request,
        route.payee(),
        new PaymentDesk.Movement(
            "INTERNAL_TRANSFER",
            route.payer().ledgerAccount(),
            route.payer().ledgerAccount(),
            route.payee().name(),
            receiver.ledgerAccount(),
            route.payer().holder(),
            isOwn ? null : PaymentLimitKind.INTERNAL,
            // What stays with the same person is neither spent nor earned.
            isOwn ? List.of() : List.of(route.payer(), receiver)),
        further);
  }

  private PaymentView toAnotherBank(PaymentRequest request, Route route, Party creditor) {
    Listing payer = route.payer();
    if (!request.amount().currency().equals(SettlementAccounts.CURRENCY)) {
      return desk.refuse(request, route.payee(), PaymentsRefusal.PAYEE_BANK_NOT_REACHED);
    }
    AccountAddress.OfUkAccount own = directory.number(payer.id());
    return desk.send(
        request.toAnotherBank(),
        route.payee(),
        new Party(payer.holder(), own.sortCode(), own.accountNumber()),
        creditor,
        new PaymentDesk.Movement(
            "CREDIT_TRANSFER",
            payer.ledgerAccount(),
            payer.ledgerAccount(),
            route.payee().name(),
            settlement.account(payer.currency()),
            creditor.sortCode() + " " + creditor.accountNumber(),
            PaymentLimitKind.DOMESTIC,
            // Nothing is spent before the other bank has it.
            List.of()));
  }
}
