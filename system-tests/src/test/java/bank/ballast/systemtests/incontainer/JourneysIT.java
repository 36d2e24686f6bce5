package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.AccountId;
import bank.ballast.accounts.AccountType;
import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CloseAccount;
import bank.ballast.accounts.ClosureState;
import bank.ballast.accounts.Closures;
import bank.ballast.accounts.MovePotMoney;
import bank.ballast.accounts.OpenPot;
import bank.ballast.accounts.PotId;
import bank.ballast.accounts.PotMovementKind;
import bank.ballast.accounts.PotPicture;
import bank.ballast.accounts.PotState;
import bank.ballast.accounts.Pots;
import bank.ballast.accounts.RoundUps;
import bank.ballast.accounts.StatementFormat;
import bank.ballast.accounts.StatementOrder;
import bank.ballast.accounts.Statements;
import bank.ballast.kernel.BusinessClock;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.payments.AskForPayment;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentLimitKind;
import bank.ballast.payments.PaymentLimits;
import bank.ballast.payments.PaymentRequestView;
import bank.ballast.payments.PaymentRequests;
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
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a customer does all day, from one module's bean to the next's. */
@ExtendWith(ArquillianExtension.class)
class JourneysIT {

  @Inject private Accounts accounts;
  @Inject private Pots pots;
  @Inject private RoundUps roundUps;
  @Inject private Statements statements;
  @Inject private Closures closures;
  @Inject private Payments payments;
  @Inject private PaymentLimits limits;
  @Inject private ScheduledPayments scheduled;
  @Inject private StandingOrders orders;
  @Inject private PaymentRequests requests;
  @Inject private Ledger ledger;
  @Inject private BusinessClock clock;
  @Inject private InCustomersName customer;
  @Inject private InTheSystemsName system;

  private Fixture fixture;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void readFixture() {
    fixture = Fixture.read();
  }

  @AfterEach
  void theBooksBalance() {
    assertEquals(0, system.ask(ledger::imbalance).values().stream().mapToLong(Math::abs).sum());
  }

  @Test
  void moneyIsPutAsideByHandByRuleAndByOrder() throws InterruptedException {
    PotId pot = openPot();
    customer.ask(
        () -> pots.move(new MovePotMoney(key(), pot, PotMovementKind.DEPOSIT, pounds(500))));
    customer.ask(() -> roundUps.set(fixture.payer(), pot, 2));
    customer.ask(() -> payments.pay(pay(fixture.payer(), 260)));
    await(() -> saved(pot) == 580);

    StandingOrderId order =
        customer.ask(
            () ->
                orders
                    .setUp(
                        new SetUpStandingOrder(
                            key(),
                            fixture.payer(),
                            new Destination.ToPot(pot),
                            pounds(100),
                            "",
                            monthlyFrom(clock.today())))
                    .id());

    assertEquals(680, saved(pot));
    StandingOrderView set = customer.ask(() -> orders.standingOrder(order));
    LocalDate next = Objects.requireNonNull(set.nextOn());
    LocalDate after = Objects.requireNonNull(customer.ask(() -> orders.skip(order, next)).nextOn());
    assertTrue(after.isAfter(next));
    assertEquals(1, customer.ask(() -> orders.cancel(order)).paid());
    assertEquals(PotState.CLOSED, customer.ask(() -> pots.close(pot)).state());
  }

  @Test
  void aPaymentIsKeptForLaterAndTakenBack() {
    long before = balance(fixture.payer());
    LocalDate later = clock.today().plusDays(2);

    PaymentView kept = customer.ask(() -> scheduled.schedule(pay(fixture.payer(), 7), later));

    assertEquals(PaymentStatus.SCHEDULED, kept.status());
    assertEquals(PaymentStatus.CANCELLED, customer.ask(() -> scheduled.cancel(kept.id())).status());
    assertEquals(before, balance(fixture.payer()));
  }

  @Test
  void moneyIsAskedForByLinkAndNoMoreWanted() {
    PaymentRequests.Made made =
        customer.ask(
            () ->
                requests.ask(
                    key(),
                    new AskForPayment(
                        fixture.payer(),
                        "Pizza",
                        AskForPayment.USUAL_DAYS,
                        List.of(new AskForPayment.Share(null, false, pounds(700))),
                        null)));
    String link = made.links().values().iterator().next();
    String token = link.substring(link.indexOf('#') + 1);

    assertEquals("Pizza", customer.ask(() -> requests.byLink(token)).note());
    assertEquals(
        PaymentRequestView.State.CANCELLED,
        customer.ask(() -> requests.cancel(made.request().id())).state());
  }

  @Test
  void aSecondAccountIsLimitedStatedAndClosed() {
    AccountId second =
        customer.ask(() -> accounts.open(AccountType.PERSONAL, Money.currency("GBP")).id());
    customer.ask(
        () ->
            payments.pay(
                new Pay(
                    key(),
                    fixture.payer(),
                    new Destination.ToAccount(second),
                    pounds(1_000),
                    "To myself")));
    customer.ask(() -> limits.set(second, PaymentLimitKind.INTERNAL, pounds(5)));

    Refusal refusal =
        assertThrows(Refusal.class, () -> customer.ask(() -> payments.pay(pay(second, 6))));
    assertEquals(PaymentsRefusal.DAILY_LIMIT_EXCEEDED, refusal.code());
    customer.ask(() -> payments.pay(pay(second, 5)));
    assertTrue(statement(second).contains("To myself"));
    long before = balance(fixture.payer());
    assertEquals(
        ClosureState.CLOSED,
        customer
            .ask(() -> closures.close(new CloseAccount(key(), second, fixture.payer())))
            .state());
    assertEquals(before + 995, balance(fixture.payer()));
  }

  private String statement(AccountId account) {
    LocalDate today = clock.today();
    StatementOrder order = new StatementOrder(today, today, StatementFormat.CSV, null);
    try (InputStream csv = customer.ask(() -> statements.document(account, order)).content()) {
      return new String(csv.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PotId openPot() {
    return customer.ask(
        () ->
            pots.open(fixture.payer(), new OpenPot("Lisbon", PotPicture.HOLIDAY, null, null, false))
                .id());
  }

  private static Recurrence monthlyFrom(LocalDate day) {
    return new Recurrence(Recurrence.Unit.MONTH, 1, day, null, null, Recurrence.WorkingDays.SAME);
  }

  private Pay pay(AccountId from, long pence) {
    return new Pay(
        key(), from, new Destination.ToAccount(fixture.payee()), pounds(pence), "In the container");
  }

  private long saved(PotId pot) {
    return customer.ask(() -> pots.pot(pot)).saved().minorUnits();
  }

  private long balance(AccountId account) {
    return customer.ask(() -> accounts.mine(account)).balance().minorUnits();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static Money pounds(long pence) {
    return Money.of(pence, "GBP");
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (!done.getAsBoolean()) {
      assertTrue(System.nanoTime() < end, "not within 30 s");
      Thread.sleep(100);
    }
  }
}
