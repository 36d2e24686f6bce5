package bank.ballast.systemtests.faults;

import bank.ballast.systemtests.people.Account;
import bank.ballast.systemtests.people.Customer;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Callers who send random transfers between a few accounts, and readers of all balances, until they
 * are stopped. Whoever gets no answer goes on with another transfer after a moment.
 */
final class Load {

  private static final int CALLERS = 12;
  private static final int READERS = 2;
  private static final int LARGEST_PENCE = 4_000;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

  private final Customer customer;
  private final List<Account> accounts;
  private final Snapshots snapshots;
  private final Queue<Transfer> transfers = new ConcurrentLinkedQueue<>();
  private final Queue<AssertionError> findings = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicLong latestPaidBegan = new AtomicLong(System.nanoTime());
  private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS + READERS);
  private volatile boolean stopped;

  Load(Customer customer, List<Account> accounts, Snapshots snapshots) {
    this.customer = customer;
    this.accounts = accounts;
    this.snapshots = snapshots;
  }

  /** Begins; the seed decides what each caller asks for. */
  void start(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < CALLERS; i++) {
      SplittableRandom own = random.split();
      threads.execute(() -> untilStopped(() -> pay(own)));
    }
    for (int i = 0; i < READERS; i++) {
      threads.execute(() -> untilStopped(this::read));
    }
  }

  /** Ends, when each has the answer that it waits for, or knows that there is none. */
  void stop() throws InterruptedException {
    stopped = true;
    threads.shutdown();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new AssertionError("a caller hangs");
    }
  }

  /** How many were told what became of their transfer. */
  int answered() {
    return answered.get();
  }

  /** How many times all balances were read. */
  int reads() {
    return reads.get();
  }

  /** Whether somebody asked after this moment ({@code System.nanoTime}), and was paid. */
  boolean paidSince(long moment) {
    return latestPaidBegan.get() - moment > 0;
  }

  /** Everything that was asked for, answered or not. */
  List<Transfer> transfers() {
    return new ArrayList<>(transfers);
  }

  /** What must not be, seen by callers and readers. */
  List<AssertionError> findings() {
    return new ArrayList<>(findings);
  }

  private void untilStopped(Runnable once) {
    while (!stopped && findings.isEmpty()) {
      try {
        once.run();
      } catch (AssertionError finding) {
        findings.add(finding);
      }
    }
  }

  private void pay(SplittableRandom random) {
    int from = random.nextInt(accounts.size());
    int to = (from + 1 + random.nextInt(accounts.size() - 1)) % accounts.size();
    long pence = 1L + random.nextInt(LARGEST_PENCE);
    Transfer transfer = new Transfer(customer, accounts.get(from), accounts.get(to), pence);
    // Kept before it is sent: what nobody has an answer to counts most.
    transfers.add(transfer);
    long begin = System.nanoTime();
    if (!transfer.send()) {
      LockSupport.parkNanos(PAUSE_NANOS);
      return;
    }
    answered.incrementAndGet();
    if (transfer.isPaid()) {
      latestPaidBegan.accumulateAndGet(begin, Math::max);
    }
  }

  private void read() {
    if (snapshots.read()) {
      reads.incrementAndGet();
    } else {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
