package bank.ballast.rehearsal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BucketsTest {

  @Test
  void takesAboutAsManyAsItsShare() {
    long in =
        IntStream.range(0, 10_000).filter(i -> Buckets.isIn("customer" + i, "r-1", 500)).count();

    assertTrue(Math.abs(in - 500) < 120, () -> in + " of 10,000");
  }

  @Test
  void whoIsInASmallShareIsInALargerOne() {
    IntStream.range(0, 1_000)
        .filter(i -> Buckets.isIn("customer" + i, "r-1", 500))
        .forEach(i -> assertTrue(Buckets.isIn("customer" + i, "r-1", 2_500)));
  }

  @Test
  void noneIsInNoShareAndEverybodyInAll() {
    assertFalse(Buckets.isIn("anybody", "r-1", 0));
    assertTrue(Buckets.isIn("anybody", "r-1", 10_000));
  }
}
