package bank.ballast.guard.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SafeLogrankTest {

  private static final double ENOUGH = 100;

  @Test
  void beginsWithOneUnit() {
    assertEquals(1, new SafeLogrank().evidence());
  }

  @Test
  void threeHarmsInOneOfAHundredSayEnough() {
    SafeLogrank logrank = new SafeLogrank();
    for (int i = 0; i < 3; i++) {
      logrank.harm(true, 10 - i, 990);
    }
    assertTrue(logrank.evidence() > 10_000, () -> "only " + logrank.evidence());
  }

  @Test
  void harmsThatFallAsTheSharesDoSayNothing() {
    SafeLogrank logrank = new SafeLogrank();
    for (int i = 0; i < 100; i++) {
      logrank.harm(i % 4 == 0, 250, 750);
    }
    assertTrue(logrank.evidence() < 1, () -> "as much as " + logrank.evidence());
  }

  @Test
  void withoutTheOtherGroupNothingIsSaid() {
    SafeLogrank logrank = new SafeLogrank();
    logrank.harm(true, 5, 0);
    assertEquals(1, logrank.evidence());
  }

  /** What the whole guard stands on: looked at after each event, it is rarely wrong. */
  @Test
  void oneWhoLooksAllTheTimeIsWrongNoMoreOftenThanPromised() {
    Random random = new Random(20261122);
    int wrong = 0;
    int histories = 4_000;
    for (int i = 0; i < histories; i++) {
      if (everSays(random, 1)) {
        wrong++;
      }
    }
    // One in a hundred is promised; the binomial's upper end at 4,000 histories is 57.
    assertTrue(wrong <= 57, wrong + " false alarms of " + histories);
  }

  /** And it does notice. */
  @Test
  void fiveTimesTheRiskIsFound() {
    Random random = new Random(20261123);
    int found = 0;
    for (int i = 0; i < 400; i++) {
      if (everSays(random, 5)) {
        found++;
      }
    }
    assertTrue(found >= 380, found + " of 400 found");
  }

  /** A history of up to 150 harms among 1,000 customers, a quarter of them on the candidate. */
  private static boolean everSays(Random random, double ratio) {
    SafeLogrank logrank = new SafeLogrank();
    long suspects = 250;
    long controls = 750;
    for (int i = 0; i < 150; i++) {
      boolean inSuspect = random.nextDouble() < ratio * suspects / (ratio * suspects + controls);
      logrank.harm(inSuspect, suspects, controls);
      suspects -= inSuspect ? 1 : 0;
      controls -= inSuspect ? 0 : 1;
      if (logrank.evidence() >= ENOUGH) {
        return true;
      }
    }
    return false;
  }
}
