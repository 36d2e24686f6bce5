package bank.ballast.payments.standing;

import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Refusal;
import bank.ballast.kernel.RefusalCode;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.StandingOrderView;
import bank.ballast.payments.payment.LaterPayments;
import bank.ballast.platform.BankHolidays;
import bank.ballast.platform.DailyWork;
import bank.ballast.platform.Database;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the payments whose day has come. */
@ApplicationScoped
public class DuePayments {

  private static final Logger LOG = Logger.getLogger(DuePayments.class);

  /** Of a payment as of a deposit into a pot. */
  private static final String SHORT = PaymentsRefusal.INSUFFICIENT_FUNDS.name();

  /** An account that is closed stays so, and all that was to be paid out of it is over. */
  private static final String OVER = PaymentsRefusal.ACCOUNT_CLOSED.name();

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LaterPayments payments;
  @Inject private BankHolidays holidays;
  @Inject private RefusedPayments telling;

  List<String> due(LocalDate day, DailyWork.Part part, String after, int limit) {
    try {
      return table().due(day, part, after, limit);
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }

  /**
   * Makes what is due of these orders.
   *
   * @param last whether nothing comes after it on this day: where money is short now, it is not
   *     waited for
   */
  void pay(LocalDate day, List<String> orders, boolean last) {
    for (String order : orders) {
      try {
        pay(day, UUID.fromString(order), last);
      } catch (SQLException failure) {
        throw Database.fault(failure);
      } catch (Refusal away) {
        // The books are away for the moment: all of them are tried again.
        throw away;
      } catch (RuntimeException fault) {
        // One order holds up none of the others; it is due still, and is tried the next day.
        LOG.error("A standing order could not be paid", fault);
      }
    }
  }

  private void pay(LocalDate day, UUID id, boolean last) throws SQLException {
    Optional<StandingOrder> found = table().find(id);
    while (found.isPresent() && isDue(found.get(), day) && table().claim(found.get(), Ids.next())) {
      StandingOrder order = table().find(id).orElseThrow();
      boolean waits = !last && day.equals(order.nextOn());
      String refusal = refusal(order, waits);
      if (waits && SHORT.equals(refusal)) {
        table().letGo(order);
        return;
      }
      if (refusal != null) {
        telling.refused(order, refusal);
      }
      LocalDate next = OVER.equals(refusal) ? null : next(order);
      if (!table().moveOn(order, next, day, refusal)) {
        return;
      }
      found = table().find(id);
    }
  }

  private @Nullable LocalDate next(StandingOrder order) {
    LocalDate due = order.recurrence().due(order.number() + 1);
    return due == null ? null : order.recurrence().workingDays().moved(due, holidays::isWorkingDay);
  }

  /**
   * Pays once, whatever is called again: the payment has the id under which it was claimed, and the
   * key is the order's and its number. A payment that is made once has the key that the customer
   * gave it, under which they may have paid at once in the meantime.
   */
  private @Nullable String refusal(StandingOrder order, boolean waits) {
    String numbered = "due/" + order.id() + "/" + order.number();
    UUID id = order.once() ? order.id() : Objects.requireNonNull(order.payingId());
    Pay pay =
        new Pay(
            order.once() ? order.key() : numbered,
            order.account(),
            order.to(),
            order.amount(),
            order.reference());
    try {
      payments.pay(new PaymentId(id), order.customer(), pay, waits);
      return null;
    } catch (Refusal refusal) {
      if (refusal.code().kind() == RefusalCode.Kind.UNAVAILABLE) {
        throw refusal;
      }
      return refusal.code().name();
    }
  }

  private static boolean isDue(StandingOrder order, LocalDate day) {
    LocalDate next = order.nextOn();
    return order.state() == StandingOrderView.State.ACTIVE && next != null && !next.isAfter(day);
  }

  private StandingOrderTable table() {
    return new StandingOrderTable(new Database(dataSource));
  }
}
