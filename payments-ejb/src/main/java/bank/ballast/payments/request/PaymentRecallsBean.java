package bank.ballast.payments.request;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountDirectory.Held;
import bank.ballast.accounts.AccountId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentRecalls;
import bank.ballast.payments.PaymentRequestId;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.RecallReason;
import bank.ballast.payments.scheme.Recalls;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The actor's payments that are asked back: of another bank, or of another customer of this one.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PaymentRecallsBean implements PaymentRecalls {

  private static final String PAYEE =
      "SELECT payee_account_id FROM payments_payment WHERE id = ? AND kind = 'OUTGOING'"
          + " AND status = 'SETTLED' AND payee_account_id IS NOT NULL";

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Payments payments;
  @Inject private Recalls otherBanks;
  @Inject private AccountDirectory directory;
  @Inject private ReceivingAccounts receiving;
  @Inject private RequestBook book;
  @Inject private BusinessClock clock;

  @Override
  public PaymentView recall(PaymentId id, RecallReason reason) {
    PaymentView payment = payments.payment(id);
    boolean askedBefore =
        payment.steps().stream().anyMatch(step -> step.kind() == PaymentStep.Kind.RECALL_ASKED);
    if (!askedBefore) {
      ask(payment, reason);
    }
    return payments.payment(id);
  }

  private void ask(PaymentView payment, RecallReason reason) {
    Optional<AccountId> payee = payeeHere(payment.id());
    if (payee.isPresent()) {
      book.recall(request(payment, payee.get()), reason);
    } else if (payment.status() == PaymentStatus.SETTLED && !payment.steps().isEmpty()) {
      otherBanks.ask(payment, reason);
    } else {
      throw new Refusal(PaymentsRefusal.PAYMENT_NOT_RECALLABLE);
    }
  }

  /** All of it, back to where it came from, of whoever holds the account that it went to. */
  private MoneyRequest request(PaymentView payment, AccountId payee) {
    if (directory.isHeldByActor(payee)) {
      throw new Refusal(PaymentsRefusal.PAYMENT_NOT_RECALLABLE);
    }
    Instant now = clock.now();
    Instant last = payment.createdAt().atZone(BusinessClock.ZONE).plusMonths(MONTHS).toInstant();
    if (now.isAfter(last)) {
      throw new Refusal(PaymentRequestsRefusal.RECALL_TOO_LATE, "limit", Integer.toString(MONTHS));
    }
    Held from = directory.held(payment.from());
    receiving.require(from.account());
    return new MoneyRequest(
        PaymentRequestId.next(),
        from.by(),
        from.account().holder(),
        payment.from(),
        Kind.RECALL,
        payment.reference(),
        payment.amount().currency(),
        null,
        null,
        payment.id(),
        now,
        now.plus(Duration.ofDays(AskForPayment.USUAL_DAYS)),
        List.of(new Part(0, payment.payee(), null, payee, false, payment.amount(), List.of())));
  }

  private Optional<AccountId> payeeHere(PaymentId payment) {
    try {
      return new Database(dataSource)
              .rows(
                  PAYEE,
                  List.of(payment.value().toString()),
                  row -> new AccountId(UUID.fromString(row.getString(1))))
              .stream()
              .findFirst();
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
