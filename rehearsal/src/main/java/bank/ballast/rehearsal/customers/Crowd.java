package bank.ballast.rehearsal.customers;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * All customers and when they come. Visits begin by a clock (an open model): who finds the bank
 * slow keeps nobody else from coming. Who was let down tries again after a moment, as people do,
 * and those come in addition.
 */
public final class Crowd implements AutoCloseable {

  private static final int AT_ONCE = 400;
  private static final int IMPATIENT_TRIES = 20;
  private static final Duration IMPATIENCE = Duration.ofSeconds(4);
  private static final Duration END = Duration.ofSeconds(60);

  private final List<Phone> phones = new ArrayList<>();
  private final Visit.Surroundings world;
  private final double visitsPerSecond;
  private final SplittableRandom random;
  private final DelayQueue<Return> impatient = new DelayQueue<>();
  private final AtomicInteger visits = new AtomicInteger();
  private final AtomicInteger crowdedOut = new AtomicInteger();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(0, AT_ONCE, 30, TimeUnit.SECONDS, new SynchronousQueue<>());
  private final Thread clock = new Thread(this::come, "customers come");
  private volatile boolean over;

  /**
   * One of these customers, none of whom has come yet.
   *
   * @param visitsPerSecond of all of them together; a visit is six requests or seven
   * @param seed decides who comes when, and what they want
   */
  public Crowd(People people, Diary diary, double visitsPerSecond, long seed) throws IOException {
    this.random = new SplittableRandom(seed);
    this.visitsPerSecond = visitsPerSecond;
    for (int i = 0; i < people.all().size(); i++) {
      phones.add(new Phone(people.all().get(i), i, random.split()));
    }
    Wire wire = new Wire(people.address().certificate());
    this.world =
        new Visit.Surroundings(
            people.address(),
            wire,
            new KeycloakDoor(people.address(), wire, people.password()),
            diary,
            new Payments(),
            people.all());
  }

  /** Somebody who wants to try again at a time. */
  private record Return(Phone phone, Instant at) implements Delayed {

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(Instant.now(), at));
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }

  /** From now on they come. */
  public void start() {
    clock.start();
  }

  /** What they asked to be paid. */
  public Payments payments() {
    return world.payments();
  }

  /** How many visits have begun. */
  public int visits() {
    return visits.get();
  }

  /** How many visits came to nothing because this program could not carry more at a time. */
  public int crowdedOut() {
    return crowdedOut.get();
  }

  /**
   * Some customers of a platform install another version of the app.
   *
   * @param oneIn how many of them: one in so many
   * @return who did, by subject
   */
  public Set<String> install(Platform platform, String version, int oneIn) {
    List<Phone> those = phones.stream().filter(phone -> phone.platform() == platform).toList();
    Set<String> installed = new HashSet<>();
    for (int i = 0; i < those.size(); i += oneIn) {
      those.get(i).install(version);
      installed.add(those.get(i).holder().subject());
    }
    return installed;
  }

  /** How many phones have a version of the app. */
  public long have(Platform platform, String version) {
    return phones.stream()
        .filter(phone -> phone.platform() == platform && phone.version().equals(version))
        .count();
  }

  /**
   * Asks once more for each payment of which nobody knows what became of it.
   *
   * @return how many still have no answer
   */
  public int askAgain() throws InterruptedException {
    int open = 0;
    for (PaymentOrder order : payments().all()) {
      if (order.isOpen()) {
        Phone phone = phoneOf(order.payer());
        if (phone.take()) {
          new Visit(phone, Instant.now(), world).askAgain(order);
          phone.putDown(false);
        }
        open += order.isOpen() ? 1 : 0;
      }
    }
    return open;
  }

  private Phone phoneOf(Holding holder) {
    return phones.stream().filter(phone -> phone.holder().equals(holder)).findFirst().orElseThrow();
  }

  private void come() {
    Instant next = Instant.now();
    while (!over) {
      Return again = impatient.poll();
      if (again != null) {
        visit(again.phone(), again.at());
        continue;
      }
      long early = Duration.between(Instant.now(), next).toNanos();
      if (early > 0) {
        // Not longer than until somebody impatient may be back.
        LockSupport.parkNanos(Math.min(early, TimeUnit.MILLISECONDS.toNanos(20)));
        continue;
      }
      visit(anybody(), next);
      next = next.plusNanos(gap());
    }
  }

  /** Times between arrivals that know nothing of each other. */
  private long gap() {
    return (long) (-Math.log(1 - random.nextDouble()) / visitsPerSecond * 1e9);
  }

  private Phone anybody() {
    return phones.get(random.nextInt(phones.size()));
  }

  private void visit(Phone phone, Instant wanted) {
    if (!phone.take()) {
      // They are at it already.
      return;
    }
    visits.incrementAndGet();
    try {
      threads.execute(() -> live(phone, wanted));
    } catch (RejectedExecutionException tooMany) {
      phone.putDown(false);
      crowdedOut.incrementAndGet();
    }
  }

  private void live(Phone phone, Instant wanted) {
    boolean letDown = true;
    try {
      letDown = !new Visit(phone, wanted, world).live();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      letDown = false;
    } finally {
      int failures = phone.putDown(letDown);
      if (failures > 0 && failures <= IMPATIENT_TRIES && !over) {
        impatient.add(new Return(phone, Instant.now().plus(IMPATIENCE)));
      }
    }
  }

  /** Nobody comes any more; returns when the last one has gone. */
  @Override
  public void close() {
    over = true;
    try {
      clock.join();
      threads.shutdown();
      if (!threads.awaitTermination(END.toSeconds(), TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
