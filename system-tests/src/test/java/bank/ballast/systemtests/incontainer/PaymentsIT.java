package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import bank.ballast.payments.PaymentsRefusal;
import bank.ballast.security.StepUpRefusal;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments by the beans that ship, in the name of a customer, without HTTP in between. */
@ExtendWith(ArquillianExtension.class)
class PaymentsIT {

  private static final int PAYERS = 8;

  @Inject private Payments payments;
  @Inject private Accounts accounts;
  @Inject private CustomerRecords records;
  @Inject private InCustomersName customer;
  @Inject private InAgentsName agent;

  private Fixture fixture;

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTestsAndCustomers();
  }

  // Here and not in the constructor, which runs outside the server as well.
  @BeforeEach
  void readFixture() {
    fixture = Fixture.read();
    freeze(false);
  }

  @Test
  void aPaymentMovesMoneyOnceAndIsKept() {
    String key = UUID.randomUUID().toString();
    long before = balance();

    PaymentView paid = customer.ask(() -> payments.pay(pay(key, 7)));
    PaymentView again = customer.ask(() -> payments.pay(pay(key, 7)));

    assertEquals(PaymentStatus.SETTLED, paid.status());
    assertEquals(paid, again);
    assertEquals(paid, customer.ask(() -> payments.payment(paid.id())));
    assertEquals(before - 7, balance());
  }

  /** By the limits that the bank has where nobody sets others. */
  @Test
  void moreThanTwentyFivePoundsToAStrangerAreConfirmed() {
    long before = balance();

    Refusal refusal =
        assertThrows(
            Refusal.class,
            () -> customer.ask(() -> payments.pay(pay(UUID.randomUUID().toString(), 2_501))));

    assertEquals(StepUpRefusal.STEP_UP_REQUIRED, refusal.code());
    assertEquals("confirmed", refusal.facts().get("acrValues"));
    assertEquals(before, balance());
  }

  @Test
  void anAgentPaysNothing() {
    String key = UUID.randomUUID().toString();

    assertThrows(EJBAccessException.class, () -> agent.ask(() -> payments.pay(pay(key, 7))));
  }

  @Test
  void nothingIsPaidOnceAFreezeHasReturned() throws Exception {
    Race race = new Race();
    ExecutorService payers = Executors.newFixedThreadPool(PAYERS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < PAYERS; i++) {
      running.add(payers.submit(() -> payUntilDone(race)));
    }
    assertTrue(race.paid.await(30, TimeUnit.SECONDS), "payments are under way");

    freeze(true);
    race.frozen.set(true);
    long atFreeze = balance();
    boolean refused = race.refused.await(30, TimeUnit.SECONDS);
    race.done.set(true);
    for (Future<?> one : running) {
      one.get(30, TimeUnit.SECONDS);
    }
    payers.shutdown();

    assertTrue(refused, "payments are tried after the freeze");
    assertEquals(0, race.paidAfterFreeze.get(), "payments that began after the freeze");
    assertEquals(atFreeze, balance());
  }

  private void payUntilDone(Race race) {
    while (!race.done.get()) {
      boolean began = race.frozen.get();
      try {
        customer.ask(() -> payments.pay(pay(UUID.randomUUID().toString(), 1)));
        race.paid.countDown();
        if (began) {
          race.paidAfterFreeze.incrementAndGet();
        }
      } catch (Refusal refusal) {
        assertEquals(PaymentsRefusal.ACCOUNT_FROZEN, refusal.code());
        race.refused.countDown();
      }
    }
  }

  /** What the payers and the freezing thread tell each other. */
  private static final class Race {
    private final CountDownLatch paid = new CountDownLatch(2 * PAYERS);
    private final CountDownLatch refused = new CountDownLatch(2 * PAYERS);
    private final AtomicBoolean frozen = new AtomicBoolean();
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicInteger paidAfterFreeze = new AtomicInteger();
  }

  private void freeze(boolean freeze) {
    agent.ask(
        () -> {
          if (freeze) {
            records.freeze(fixture.payer());
          } else {
            records.unfreeze(fixture.payer());
          }
          return freeze;
        });
  }

  private long balance() {
    return customer.ask(() -> accounts.mine(fixture.payer())).balance().minorUnits();
  }

  private Pay pay(String key, long pence) {
    return new Pay(
        key,
        fixture.payer(),
        new Destination.ToAccount(fixture.payee()),
        Money.of(pence, "GBP"),
        "In the container");
  }
}
