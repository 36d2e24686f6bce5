package bank.ballast.systemtests.incontainer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.accounts.Accounts;
import bank.ballast.accounts.CustomerRecords;
import bank.ballast.kernel.Money;
import bank.ballast.kernel.Refusal;
import bank.ballast.ledger.Ledger;
import bank.ballast.payments.Destination;
import bank.ballast.payments.Pay;
import bank.ballast.payments.PaymentStatus;
import bank.ballast.payments.PaymentView;
import bank.ballast.payments.Payments;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Payments by the beans that ship, in the name of a customer, without HTTP in between. */
@ExtendWith(ArquillianExtension.class)
class PaymentsIT {

  private static final int PAYERS = 8;

  @Inject private Payments payments;
  @Inject private Accounts accounts;
  @Inject private CustomerRecords records;
  @Inject private Ledger ledger;
  @Inject private InCustomersName customer;
  @Inject private InAgentsName agent;
  @Inject private InTheSystemsName system;

  private final Fixture fixture = Fixture.read();

  @Deployment
  static EnterpriseArchive bank() {
    return Deployed.withTests();
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

  @Test
  void anAgentPaysNothing() {
    String key = UUID.randomUUID().toString();

    assertThrows(EJBAccessException.class, () -> agent.ask(() -> payments.pay(pay(key, 7))));
  }

  @Test
  void nothingIsPaidOnceAFreezeHasReturned() throws Exception {
    AtomicBoolean frozen = new AtomicBoolean();
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger paidAfter = new AtomicInteger();
    AtomicInteger paid = new AtomicInteger();
    ExecutorService payers = Executors.newFixedThreadPool(PAYERS);
    List<Future<Boolean>> running = new ArrayList<>();
    for (int i = 0; i < PAYERS; i++) {
      running.add(payers.submit(payer(done, frozen, paid, paidAfter)));
    }
    while (paid.get() < PAYERS) {
      Thread.onSpinWait();
    }

    freeze(true);
    frozen.set(true);
    long atFreeze = balance();
    done.set(true);
    for (Future<Boolean> one : running) {
      one.get();
    }

    payers.shutdown();
    assertEquals(atFreeze, balance());
    assertEquals(0, paidAfter.get(), "payments that began after the freeze");
    freeze(false);
    customer.ask(() -> payments.pay(pay(UUID.randomUUID().toString(), 1)));
    assertTrue(
        system.ask(ledger::imbalance).values().stream().allMatch(sum -> sum == 0), "imbalance");
  }

  private Callable<Boolean> payer(
      AtomicBoolean done, AtomicBoolean frozen, AtomicInteger paid, AtomicInteger paidAfter) {
    return () -> {
      while (!done.get()) {
        boolean began = frozen.get();
        try {
          customer.ask(() -> payments.pay(pay(UUID.randomUUID().toString(), 1)));
          (began ? paidAfter : paid).incrementAndGet();
        } catch (Refusal refused) {
          assertEquals("ACCOUNT_FROZEN", refused.code().name());
        }
      }
      return true;
    };
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
