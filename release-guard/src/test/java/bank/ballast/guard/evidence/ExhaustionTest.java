package bank.ballast.guard.evidence;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ExhaustionTest {

  private final Exhaustion use = new Exhaustion(64, 0.05, 1_000);

  @Test
  void useThatGoesUpAndDownIsNoLeak() {
    Random random = new Random(3);
    for (int i = 0; i < 400; i++) {
      use.reading(i * 100L, random.nextInt(40));
      assertTrue(use.runsOutIn().isEmpty());
    }
  }

  @Test
  void aFloorThatRisesIsALeak() {
    Random random = new Random(3);
    for (int i = 0; i < 130; i++) {
      use.reading(i * 100L, i / 10.0 + random.nextInt(3) * (i % 10 == 0 ? 0 : 5));
    }
    double millis = use.runsOutIn().orElseThrow();
    // One a second, and 64 in all: about a minute.
    assertTrue(millis > 40_000 && millis < 65_000, () -> millis + " ms");
  }

  @Test
  void aRiseThatEndedIsNoLeak() {
    for (int i = 0; i < 300; i++) {
      use.reading(i * 100L, Math.min(i / 10, 8));
    }
    assertTrue(use.runsOutIn().isEmpty());
  }
}
