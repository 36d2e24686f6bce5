package bank.ballast.ledger.posting;

import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/**
 * Thousands of histories of posting, none of which the machine has a say in. A failure names the
 * seed, and {@code -Dballast.simulation.seed=…} repeats it alone; {@code
 * -Dballast.simulation.seconds=…} goes on for longer.
 */
class SimulationTest {

  private static final long SECONDS = Long.getLong("ballast.simulation.seconds", 5);

  @Test
  void noHistoryBreaksTheBooks() {
    Long one = Long.getLong("ballast.simulation.seed");
    if (one != null) {
      live(one);
      return;
    }
    long first = ThreadLocalRandom.current().nextLong(1L << 48);
    long end = System.nanoTime() + SECONDS * 1_000_000_000L;
    long seed = first;
    while (System.nanoTime() < end) {
      live(seed++);
    }
    System.out.printf("simulated %,d histories from seed %d%n", seed - first, first);
  }

  private static void live(long seed) {
    try {
      new SimulatedHistory(seed).run();
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError("history of -Dballast.simulation.seed=" + seed, broken);
    }
  }
}
