package bank.ballast.payments.request;

import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.PaymentRequestView.Kind;
import bank.ballast.payments.PaymentRequestView.State;
import bank.ballast.payments.PaymentRequestsRefusal;
import bank.ballast.payments.PaymentStep;
import bank.ballast.payments.RecallReason;
import bank.ballast.payments.payee.Allowances;
import bank.ballast.payments.scheme.SentPayments;
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
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Writes requests and what comes of them: each method is one database transaction, which whoever is
 * to be told is told with. Whoever calls has made sure who acts.
 */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RequestBook {

  /** So many parts may a customer have asked for that are open, or younger than a day. */
  static final int MOST = 100;

  private static final Duration DAY = Duration.ofDays(1);

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private Allowances allowances;
  @Inject private Telling telling;
  @Inject private BusinessClock clock;

  /**
   * Keeps a request under its key, and tells those who are asked; what was kept under it a moment
   * ago is what is answered.
   *
   * @throws Refusal {@link PaymentRequestsRefusal#TOO_MANY_PAYMENT_REQUESTS}; {@link
   *     bank.ballast.payments.PaymentsRefusal#IDEMPOTENCY_KEY_REUSED}
   */
  public RequestKeys.Made add(NewRequests.Draft draft, AskedUnder asked) {
    MoneyRequest request = draft.request();
    // From here on the customer's row is held, so that two calls don't both find the last room, nor
    // both a key that nobody has used.
    allowances.lock(request.asker());
    RequestKeys.Made made = new RequestKeys.Made(request.id(), draft.seed());
    try {
      RequestKeys keys = new RequestKeys(new Database(dataSource));
      Optional<RequestKeys.Made> first = keys.find(asked);
      if (first.isPresent()) {
        return first.get();
      }
      long before = table().count(request.asker(), clock.now(), clock.now().minus(DAY));
      if (before + request.parts().size() > MOST) {
        throw new Refusal(
            PaymentRequestsRefusal.TOO_MANY_PAYMENT_REQUESTS, "limit", Integer.toString(MOST));
      }
      if (!table().add(request, draft.hashes())) {
        throw new IllegalStateException("a request was not kept");
      }
      keys.add(asked, made);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    telling.asked(request, request.parts());
    return made;
  }

  /** Keeps that a payment is asked back, once, and tells the holders of the payee's account. */
  public void recall(MoneyRequest request, RecallReason reason) {
    try {
      if (request.recalls() == null || !table().add(request, Map.of())) {
        return;
      }
      new SentPayments(new Database(dataSource))
          .add(request.recalls(), PaymentStep.Kind.RECALL_ASKED, reason.code());
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    telling.asked(request, request.parts());
  }

  /** Ends a part that somebody declines, and tells who asked; no where it had ended before. */
  public boolean decline(MoneyRequest request, Part part, CustomerId by) {
    try {
      if (!table().end(part, End.unpaid(request, part, State.DECLINED, by, clock.now()))) {
        return false;
      }
      if (request.kind() == Kind.RECALL && request.recalls() != null) {
        new SentPayments(new Database(dataSource))
            .add(request.recalls(), PaymentStep.Kind.RECALL_REFUSED, null);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    telling.declined(request, part);
    return true;
  }

  /**
   * Ends a part that is taken back; no where it had ended before, or one of several pays it at this
   * moment. Each part by itself, so that parts that are being paid at the same moment never wait
   * for one another.
   */
  public boolean cancel(MoneyRequest request, Part part, CustomerId by) {
    try {
      return table().end(part, End.unpaid(request, part, State.CANCELLED, by, clock.now()));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Reminds those who still owe.
   *
   * @throws Refusal {@link PaymentRequestsRefusal#REMINDED_TODAY}
   */
  public void remind(MoneyRequest request) {
    try {
      if (!table().remind(request.id(), clock.today())) {
        throw new Refusal(PaymentRequestsRefusal.REMINDED_TODAY);
      }
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
    telling.reminded(request, request.open(clock.now()), clock.today());
  }

  private RequestTable table() {
    return new RequestTable(new Database(dataSource));
  }
}
