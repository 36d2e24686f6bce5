package bank.ballast.platform.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many reports a minute holds. */
class ReportCapTest {

  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private final ReportCap cap = new ReportCap(100, 250);
  private final UUID one = UUID.randomUUID();

  @Test
  void installationIsToldWhenThereIsRoomAgain() {
    assertEquals(OptionalLong.empty(), cap.count(one, 50, NOON));
    assertEquals(OptionalLong.empty(), cap.count(one, 50, NOON));
    assertEquals(OptionalLong.of(45), cap.count(one, 1, NOON.plusSeconds(15)));
    assertEquals(OptionalLong.empty(), cap.count(UUID.randomUUID(), 50, NOON));
    assertEquals(OptionalLong.empty(), cap.count(one, 50, NOON.plusSeconds(60)));
  }

  @Test
  void installationsThatAreMadeUpFillTheMinuteOnce() {
    for (int i = 0; i < 5; i++) {
      assertEquals(OptionalLong.empty(), cap.count(UUID.randomUUID(), 50, NOON));
    }

    assertEquals(OptionalLong.of(60), cap.count(UUID.randomUUID(), 50, NOON));
  }
}
