package bank.ballast.guard.process;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RoundsTest {

  @Test
  void aRoundThatGoesWrongIsNotTheLast() {
    AtomicInteger rounds = new AtomicInteger();
    Rounds.every(
        1,
        "A test",
        () -> {
          switch (rounds.incrementAndGet()) {
            case 1 -> throw new IllegalArgumentException("1.0 b");
            case 2 -> throw new IOException("away");
            default -> Thread.currentThread().interrupt();
          }
        });
    assertEquals(true, Thread.interrupted());
    assertEquals(3, rounds.get());
  }
}
