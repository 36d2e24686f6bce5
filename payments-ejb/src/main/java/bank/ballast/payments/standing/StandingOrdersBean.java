package bank.ballast.payments.standing;

import bank.ballast.accounts.AccountDirectory;
import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountView;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CustomerId;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Ids;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentId;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.payments.Recurrence;
import bank.ballast.payments.ScheduledPayments;
import bank.ballast.payments.SetUpStandingOrder;
import bank.ballast.payments.StandingOrderId;
import bank.ballast.payments.StandingOrderView;
import bank.ballast.payments.StandingOrders;
import bank.ballast.payments.payment.LaterPayments;
import bank.ballast.platform.BankHolidays;
import bank.ballast.platform.Database;
import bank.ballast.security.Role;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The actor's payments that are made later. */
@Stateless
@RolesAllowed(Role.CUSTOMER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StandingOrdersBean implements StandingOrders, ScheduledPayments {

  private static final int LARGEST_PAGE = 100;

  /** So many may go on for one account. */
  private static final int MOST = 100;

  private static final int MOST_ACCOUNTS = 100;

  @Resource(lookup = "java:jboss/datasources/Ballast")
  private DataSource dataSource;

  @Inject private LaterPayments payments;
  @Inject private Payments made;
  @Inject private AccountDirectory directory;
  @Inject private Accounts accounts;
  @Inject private BankHolidays holidays;
  @Inject private DuePayments due;
  @Inject private BusinessClock clock;

  /** Something to do with the table. */
  private interface Deed<T> {
    T with(StandingOrderTable table) throws SQLException;
  }

  @Override
  public StandingOrderView setUp(SetUpStandingOrder order) {
    Pay pay =
        new Pay(
            order.idempotencyKey(), order.from(), order.to(), order.amount(), order.reference());
    return add(pay, order.recurrence(), false, StandingOrderId.next().value()).view();
  }

  @Override
  public PaymentView schedule(Pay pay, LocalDate day) {
    payments.requireUnpaid(pay);
    Recurrence once =
        new Recurrence(Recurrence.Unit.DAY, 1, day, null, 1, Recurrence.WorkingDays.SAME);
    StandingOrder order = add(pay, once, true, PaymentId.next().value());
    return order.state() == StandingOrderView.State.ENDED
        ? made.payment(new PaymentId(order.id()))
        : order.payment();
  }

  @Override
  public Optional<PaymentView> scheduled(PaymentId id) {
    return find(id.value()).filter(StandingOrder::once).map(StandingOrder::payment);
  }

  @Override
  public List<PaymentView> scheduled(@Nullable PaymentId before, int limit) {
    return list(ownAccounts(), true, before == null ? null : before.value(), limit).stream()
        .map(StandingOrder::payment)
        .toList();
  }

  @Override
  public PaymentView cancel(PaymentId id) {
    Optional<StandingOrder> order = find(id.value()).filter(StandingOrder::once);
    if (order.isEmpty()) {
      // Refuses what there is not; what was paid at once is behind us.
      made.payment(id);
    }
    if (order.isEmpty() || order.get().state() == StandingOrderView.State.ENDED) {
      throw new Refusal(PaymentsRefusal.PAYMENT_NOT_CANCELLABLE);
    }
    cancel(order.get());
    return scheduled(id)
        .filter(payment -> payment.status() == PaymentStatus.CANCELLED)
        // It is being made.
        .orElseThrow(() -> new Refusal(PaymentsRefusal.PAYMENT_NOT_CANCELLABLE));
  }

  @Override
  public List<StandingOrderView> mine(@Nullable StandingOrderId before, int limit) {
    return list(ownAccounts(), false, before == null ? null : before.value(), limit).stream()
        .map(StandingOrder::view)
        .toList();
  }

  @Override
  public StandingOrderView standingOrder(StandingOrderId id) {
    return own(id).view();
  }

  @Override
  public StandingOrderView change(
      StandingOrderId id, @Nullable Money amount, @Nullable String reference) {
    StandingOrder order = going(id);
    Money changed = Objects.requireNonNullElse(amount, order.amount());
    String said = Objects.requireNonNullElse(reference, order.reference());
    if (changed.equals(order.amount()) && said.equals(order.reference())) {
      return order.view();
    }
    // Other money is another payment: it is seen to, and confirmed, as a new one would be. Each
    // change by itself: back and forth again is not what was confirmed.
    payments.admit(
        new Pay("change " + Ids.next(), order.account(), order.to(), changed, said),
        true,
        "change of " + order.id());
    inTable(
        table -> {
          table.change(order.id(), changed, said);
          return order;
        });
    return own(id).view();
  }

  @Override
  public StandingOrderView skip(StandingOrderId id, LocalDate day) {
    StandingOrder order = own(id);
    if (!day.equals(order.skippedOn())) {
      leaveOut(order, day);
    }
    return own(id).view();
  }

  private void leaveOut(StandingOrder order, LocalDate day) {
    if (order.state() != StandingOrderView.State.ACTIVE) {
      throw new Refusal(PaymentsRefusal.STANDING_ORDER_OVER);
    }
    LocalDate next = next(order.recurrence(), order.number() + 1);
    boolean left = day.equals(order.nextOn()) && inTable(table -> table.leaveOut(order, next));
    if (!left && !day.equals(own(new StandingOrderId(order.id())).skippedOn())) {
      throw new Refusal(PaymentsRefusal.NOT_THE_NEXT_PAYMENT);
    }
  }

  @Override
  public StandingOrderView cancel(StandingOrderId id) {
    cancel(own(id));
    return own(id).view();
  }

  private void cancel(StandingOrder order) {
    inTable(
        table -> {
          table.cancel(order.id());
          return order;
        });
  }

  private StandingOrder add(Pay pay, Recurrence recurrence, boolean once, UUID id) {
    LaterPayments.Asked asked = payments.read(pay);
    byte[] hash = hash(asked.hash(), recurrence, once);
    Optional<StandingOrder> before = before(asked.by(), pay.idempotencyKey(), hash);
    if (before.isPresent()) {
      return before.get();
    }
    LocalDate next = next(recurrence, 0);
    if (next == null || recurrence.firstOn().isBefore(clock.today())) {
      throw new Refusal(PaymentsRefusal.FIRST_DAY_OVER);
    }
    if (inTable(table -> table.active(pay.from())) >= MOST) {
      throw new Refusal(PaymentsRefusal.TOO_MANY_STANDING_ORDERS, "limit", Integer.toString(MOST));
    }
    String payee = payments.admit(pay, !once, recurrence.toString());
    StandingOrder order =
        new StandingOrder(
            id,
            asked.by(),
            pay.idempotencyKey(),
            once,
            StandingOrderView.State.ACTIVE,
            pay.from(),
            pay.to(),
            payee,
            pay.amount(),
            pay.reference(),
            recurrence,
            0,
            next,
            null,
            0,
            null,
            null,
            null,
            clock.now());
    if (inTable(table -> table.add(order, hash)) && next.equals(clock.today())) {
      // The day's work may be done already. Should the server die here, the next day's pays it.
      due.pay(next, List.of(id.toString()), AfternoonPayments.hasCome(clock));
    }
    return before(asked.by(), pay.idempotencyKey(), hash)
        .orElseThrow(() -> new IllegalStateException("a key is used, by no order"));
  }

  /** What the key was used for, if it was, and for just this. */
  private Optional<StandingOrder> before(CustomerId customer, String key, byte[] hash) {
    return inTable(table -> table.byKey(customer, key))
        .map(
            kept -> {
              if (!kept.hash().equals(HexFormat.of().formatHex(hash))) {
                throw new Refusal(PaymentsRefusal.IDEMPOTENCY_KEY_REUSED);
              }
              return kept.order();
            });
  }

  private static byte[] hash(String payment, Recurrence recurrence, boolean once) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      String all = payment + " " + recurrence + " " + once;
      return digest.digest(all.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every JDK has SHA-256", impossible);
    }
  }

  private @Nullable LocalDate next(Recurrence recurrence, int number) {
    LocalDate due = recurrence.due(number);
    return due == null ? null : recurrence.workingDays().moved(due, holidays::isWorkingDay);
  }

  private StandingOrder own(StandingOrderId id) {
    return find(id.value())
        .filter(order -> !order.once())
        .orElseThrow(() -> new Refusal(PaymentsRefusal.STANDING_ORDER_NOT_FOUND));
  }

  private StandingOrder going(StandingOrderId id) {
    StandingOrder order = own(id);
    if (order.state() != StandingOrderView.State.ACTIVE) {
      throw new Refusal(PaymentsRefusal.STANDING_ORDER_OVER);
    }
    return order;
  }

  /** An order out of an account that the actor holds. */
  private Optional<StandingOrder> find(UUID id) {
    directory.actingCustomer();
    return inTable(table -> table.find(id))
        .filter(order -> directory.isHeldByActor(order.account()));
  }

  private List<AccountId> ownAccounts() {
    return accounts.mine(null, MOST_ACCOUNTS).stream().map(AccountView::id).toList();
  }

  private List<StandingOrder> list(
      List<AccountId> of, boolean once, @Nullable UUID before, int limit) {
    int most = Math.min(Math.max(limit, 1), LARGEST_PAGE);
    return inTable(table -> table.of(of, once, before, most));
  }

  private <T> T inTable(Deed<T> deed) {
    try {
      return deed.with(new StandingOrderTable(new Database(dataSource)));
    } catch (SQLException failure) {
      throw Database.fault(failure);
    }
  }
}
