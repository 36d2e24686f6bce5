package bank.ballast.systemtests.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.systemtests.bank.Bank;
import bank.ballast.systemtests.bank.Journal;
import bank.ballast.systemtests.bank.RunningBank;
import bank.ballast.systemtests.http.Waiting;
import bank.ballast.systemtests.people.Holder;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * WildFly is killed in the middle of payments (security checklist, item 8): what was answered is
 * kept, and whoever got no answer sends the same key again and pays once.
 */
@RunningBank
class CrashIT {

  private static final int PAYERS = 8;
  private static final int ANSWERS_BEFORE_THE_CRASH = 60;

  private final Bank bank;

  CrashIT(Bank bank) {
    this.bank = bank;
  }

  @Test
  void everyKeyThatIsSentAgainAfterACrashHasPaidOnce() throws InterruptedException {
    Holder payer = bank.customers().newCustomerWith(1_000_000);
    Holder payee = bank.customers().newCustomerWithAccount();
    ConcurrentHashMap<String, Integer> sent = new ConcurrentHashMap<>();
    AtomicInteger answered = new AtomicInteger();
    AtomicBoolean crashed = new AtomicBoolean();
    Journal journal = new Journal(bank);

    ExecutorService payers = Executors.newFixedThreadPool(PAYERS);
    for (int i = 0; i < PAYERS; i++) {
      payers.execute(() -> payUntil(crashed, payer, payee, sent, answered));
    }
    Waiting.until("payments flow", () -> answered.get() >= ANSWERS_BEFORE_THE_CRASH);
    bank.servers().killWildFly();
    crashed.set(true);
    payers.shutdown();
    assertTrue(payers.awaitTermination(60, TimeUnit.SECONDS), "a payer hangs");
    bank.servers().startAll();

    payer.customer().person().signInAgain();
    for (String key : List.copyOf(sent.keySet())) {
      payer.customer().pay(payer.account(), payee.account(), 7, key).expect(201);
    }

    System.out.printf("Crash: %d keys sent, %d answered before it%n", sent.size(), answered.get());
    journal.hasGrownBy(sent.size());
    assertEquals(7L * sent.size(), payee.balance());
    assertEquals(1_000_000 - 7L * sent.size(), payer.balance());
  }

  private static void payUntil(
      AtomicBoolean crashed,
      Holder payer,
      Holder payee,
      ConcurrentHashMap<String, Integer> sent,
      AtomicInteger answered) {
    while (!crashed.get()) {
      String key = UUID.randomUUID().toString();
      sent.put(key, 1);
      try {
        payer.customer().pay(payer.account(), payee.account(), 7, key).expect(201);
        answered.incrementAndGet();
      } catch (UncheckedIOException noAnswer) {
        return;
      }
    }
  }
}
