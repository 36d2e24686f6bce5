package bank.ballast.payments.payment;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Listing;
import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.Money;
import bank.ballast.payments.IncomingPayments;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.scheme.SettlementAccounts;
import bank.ballast.security.Role;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Money as if from other banks, for the local set-up. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class IncomingPaymentsBean implements IncomingPayments {

  private static final String OTHER_BANK = "Other bank";

  @Inject private AccountDirectory directory;
  @Inject private PaymentDesk desk;
  @Inject private SettlementAccounts settlement;

  @Override
  public PaymentView receive(
      String idempotencyKey, AccountId account, Money amount, String reference) {
    AccountDirectory.Held held = directory.held(account);
    PaymentRequest request =
        new PaymentRequest(
            PaymentId.next(),
            held.by(),
            PaymentKind.INCOMING,
            idempotencyKey,
            account,
            OTHER_BANK,
            amount,
            reference,
            null,
            false);
    return desk.answerAgain(request).orElseGet(() -> decide(request, held.account()));
  }

  private PaymentView decide(PaymentRequest request, Listing receiver) {
    Payee payee = new Payee(receiver.holder(), receiver.id());
    if (!PaymentDesk.inCurrencyOf(receiver, request.amount())) {
      return desk.refuse(request, payee, PaymentsRefusal.WRONG_CURRENCY);
    }
    return desk.settle(
        request,
        payee,
        new PaymentDesk.Movement(
            "INCOMING_PAYMENT",
            receiver.ledgerAccount(),
            settlement.madeUp(receiver.currency()),
            receiver.holder(),
            receiver.ledgerAccount(),
            OTHER_BANK,
            null,
            List.of(receiver)));
  }
}
