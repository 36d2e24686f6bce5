package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.traffic.RequestLine;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred people with an app that works, and twenty who have updated it. */
class VersionWatchTest {

  private static final String OLD = "4.1.9";
  private static final String NEW = "4.2.0";

  private final VersionWatch versions = new VersionWatch(Set.of("synthetic"));
  private long now = 1_795_300_000_000L;

  @BeforeEach
  void everybodyComesOnce() {
    for (int i = 0; i < 220; i++) {
      request(i, i < 20 ? NEW : OLD, 200);
    }
  }

  @Test
  void aVersionThatKeepsItsUsersOutIsFoundAndTheOtherNamed() {
    for (int i = 0; i < 8; i++) {
      request(i, NEW, 401);
    }
    List<VersionWatch.Broken> broken = versions.takeBroken();
    assertEquals(1, broken.size());
    assertEquals(NEW, broken.get(0).version());
    assertEquals(OLD, broken.get(0).use());
    assertTrue(versions.takeBroken().isEmpty(), "it is told once");
  }

  @Test
  void oneThatOnlyItsUsersSeeCrashIsFoundByTheirReports() {
    for (int i = 0; i < 8; i++) {
      versions.see(
          new ReportFeed.Report(
              Instant.ofEpochMilli(now), "ios", NEW, "0b9f", "customer-" + i, "crash", "NPE"));
    }
    assertEquals(1, versions.takeBroken().size());
  }

  @Test
  void aBankThatIsIllIsNoFaultOfAnApp() {
    for (int i = 0; i < 220; i++) {
      // In no order that has to do with the version.
      int customer = i * 37 % 220;
      request(customer, customer < 20 ? NEW : OLD, 500);
    }
    assertTrue(versions.takeBroken().isEmpty());
  }

  @Test
  void twoPeopleWhoseAppIsBrokenAreNoVersion() {
    for (int round = 0; round < 50; round++) {
      request(0, NEW, 401);
      request(1, NEW, 400);
    }
    assertTrue(versions.takeBroken().isEmpty());
  }

  private void request(int customer, String version, int status) {
    now += 10;
    versions.see(
        RequestLine.of(
                "R %d stable node-1 %d ---- 0 0 0 1 12 14 GET %%2Fapi%%2Fprofile customer-%d 0b9f ios %s - - 1"
                    .formatted(now, status, customer, version))
            .orElseThrow());
  }
}
