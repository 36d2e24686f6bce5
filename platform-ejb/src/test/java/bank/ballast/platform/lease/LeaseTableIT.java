package bank.ballast.platform.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.platform.database.PlatformServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mariadb.jdbc.MariaDbPoolDataSource;

/** Who holds a lease, with holders that race, die, and leave. */
@ExtendWith(PlatformServer.class)
class LeaseTableIT {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final int RACERS = 8;
  private static final int ROUNDS = 40;

  private final MariaDbPoolDataSource dataSource;
  private final String name = "work-" + UUID.randomUUID();

  LeaseTableIT(MariaDbPoolDataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Test
  void ofThoseThatRaceOneHolds() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(RACERS);
    try {
      for (int round = 0; round < ROUNDS; round++) {
        List<LeaseTable> racers = racers("round-" + round);

        assertEquals(1, winners(threads, racers, name + round), "round " + round);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void holderThatDiedIsFollowedAfterItsTimeAndNotBefore() throws Exception {
    LeaseTable dying = new LeaseTable(dataSource, "dying", Duration.ofSeconds(1));
    LeaseTable next = new LeaseTable(dataSource, "next", LONG);
    long begin = System.nanoTime();
    assertTrue(dying.take(name).isPresent());
    assertFalse(next.take(name).isPresent());

    while (next.take(name).isEmpty()) {
      assertTrue(System.nanoTime() - begin < Duration.ofSeconds(20).toNanos(), "never followed");
      Thread.onSpinWait();
    }

    long waited = System.nanoTime() - begin;
    assertTrue(waited >= Duration.ofMillis(900).toNanos(), "after " + waited + " ns");
    assertFalse(dying.take(name).isPresent());
  }

  @Test
  void holderThatRenewsKeepsIt() throws Exception {
    LeaseTable holder = new LeaseTable(dataSource, "holder", Duration.ofSeconds(2));
    LeaseTable other = new LeaseTable(dataSource, "other", LONG);
    long begin = System.nanoTime();

    while (System.nanoTime() - begin < Duration.ofSeconds(3).toNanos()) {
      assertTrue(holder.take(name).isPresent());
      assertFalse(other.take(name).isPresent());
    }
  }

  @Test
  void whatIsGivenBackIsFreeAtOnce() throws Exception {
    LeaseTable leaving = new LeaseTable(dataSource, "leaving-" + name, LONG);
    LeaseTable next = new LeaseTable(dataSource, "next", LONG);
    leaving.take(name);

    leaving.giveBack();

    assertTrue(next.take(name).isPresent());
  }

  @Test
  void fenceGrowsWithEachHolderAndStaysWhileItRenews() throws Exception {
    LeaseTable first = new LeaseTable(dataSource, "first-" + name, LONG);
    LeaseTable second = new LeaseTable(dataSource, "second-" + name, SHORT);

    assertEquals(OptionalLong.of(1), first.take(name));
    assertEquals(OptionalLong.of(1), first.take(name));
    first.giveBack();
    assertEquals(OptionalLong.of(2), second.take(name));
    second.giveBack();
    assertEquals(OptionalLong.of(3), first.take(name));
  }

  private List<LeaseTable> racers(String round) {
    List<LeaseTable> racers = new ArrayList<>();
    for (int i = 0; i < RACERS; i++) {
      racers.add(new LeaseTable(dataSource, round + "-racer-" + i, LONG));
    }
    return racers;
  }

  private static long winners(ExecutorService threads, List<LeaseTable> racers, String lease)
      throws Exception {
    CyclicBarrier start = new CyclicBarrier(racers.size());
    List<Callable<Boolean>> takes = new ArrayList<>();
    for (LeaseTable racer : racers) {
      takes.add(
          () -> {
            start.await();
            return racer.take(lease).isPresent();
          });
    }
    long winners = 0;
    for (Future<Boolean> take : threads.invokeAll(takes)) {
      winners += take.get() ? 1 : 0;
    }
    return winners;
  }
}
