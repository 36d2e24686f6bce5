package bank.ballast.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GuardSettingsTest {

  @Test
  void whatNobodySetsIsAsUsual() {
    GuardSettings usual = GuardSettings.of(Map.of());
    assertEquals(List.of(1, 5, 25, 50, 100), usual.stages());
    assertEquals(Duration.ofMinutes(10), usual.bake());
    assertEquals(Duration.ofHours(24), usual.watch());
    assertEquals(50, usual.points());
    assertEquals(1.5, usual.slower());
  }

  @Test
  void whatIsSetHolds() {
    GuardSettings set =
        GuardSettings.of(
            Map.ofEntries(
                Map.entry("BALLAST_RELEASE_STAGES", "10, 100"),
                Map.entry("BALLAST_RELEASE_BAKE", "PT1M"),
                Map.entry("BALLAST_RELEASE_WATCH", "PT2M"),
                Map.entry("BALLAST_RELEASE_PATIENCE", "PT3M"),
                Map.entry("BALLAST_RELEASE_PROBE_EVERY", "PT4S"),
                Map.entry("BALLAST_RELEASE_POINTS", "300"),
                Map.entry("BALLAST_RELEASE_REAL_REQUESTS", "1"),
                Map.entry("BALLAST_RELEASE_STRETCH", "PT5S"),
                Map.entry("BALLAST_RELEASE_SLOWER", "120"),
                Map.entry("BALLAST_RELEASE_NOTICED", "PT0.1S")));
    assertEquals(
        new GuardSettings(
            List.of(10, 100),
            Duration.ofMinutes(1),
            Duration.ofMinutes(2),
            Duration.ofMinutes(3),
            Duration.ofSeconds(4),
            300,
            1,
            Duration.ofSeconds(5),
            1.2,
            Duration.ofMillis(100)),
        set);
  }

  @Test
  void stagesLeadFromFewToAll() {
    for (String stages :
        List.of("", ",100", "100,", "a,100", "5,1,100", "5,5,100", "0,100", "1,5", "200")) {
      refuses("BALLAST_RELEASE_STAGES", stages);
    }
  }

  @Test
  void timesAreSomeTime() {
    for (String name : List.of("BAKE", "WATCH", "PATIENCE", "PROBE_EVERY", "STRETCH", "NOTICED")) {
      for (String time : List.of("", "10", "10m", "PT0S", "PT-1M")) {
        refuses("BALLAST_RELEASE_" + name, time);
      }
    }
  }

  @Test
  void numbersAreWholeAndSome() {
    for (String name : List.of("POINTS", "REAL_REQUESTS", "SLOWER")) {
      for (String number : List.of("", "-1", "1.5", "many", "99999999999")) {
        refuses("BALLAST_RELEASE_" + name, number);
      }
    }
    refuses("BALLAST_RELEASE_SLOWER", "0");
  }

  @Test
  void whereNobodyComesNobodyIsWaitedFor() {
    assertEquals(0, GuardSettings.of(Map.of("BALLAST_RELEASE_REAL_REQUESTS", "0")).realRequests());
  }

  @Test
  void pointsAreAsManyAsSpeedIsAskedOfAndNoMoreThanAreKept() {
    refuses("BALLAST_RELEASE_POINTS", "49");
    refuses("BALLAST_RELEASE_POINTS", "301");
  }

  private static void refuses(String name, String value) {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> GuardSettings.of(Map.of(name, value)),
            name + "=" + value);
    assertTrue(String.valueOf(refused.getMessage()).startsWith(name + " is "), value);
  }
}
