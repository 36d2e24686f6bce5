package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.traffic.RequestLine;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred people with an app that works, and twenty who have updated it. */
class VersionWatchTest {

  private static final String OLD = "4.1.9";
  private static final String NEW = "4.2.0";

  private final Map<String, String> owners = new HashMap<>();
  private final VersionWatch versions =
      new VersionWatch(Set.of("synthetic"), device -> Optional.ofNullable(owners.get(device)));
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
      report("phone-" + i, "customer-" + i, now);
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

  @Test
  void devicesThatNobodyEverSignedInOnAreNoUsers() {
    for (int i = 0; i < 50; i++) {
      // With a token that somebody made up, and without any.
      see("stable", 401, "mallory-" + i, "forged-" + i, NEW);
      see("stable", 401, "-", "forged-" + i, NEW);
      see("stable", 400, "customer-0", "forged-" + i, NEW);
      report("forged-" + i, null, now);
    }
    assertTrue(versions.takeBroken().isEmpty());
  }

  @Test
  void whatABadReleaseDoesToItsCustomersIsNoFaultOfTheirApp() {
    for (int i = 0; i < 20; i++) {
      see("candidate", 401, "customer-" + i, "phone-" + i, NEW);
      report("phone-" + i, "customer-" + i, now);
    }
    assertTrue(versions.takeBroken().isEmpty());
    long there = now;
    for (int i = 0; i < 20; i++) {
      request(i, NEW, 200);
      report("phone-" + i, "customer-" + i, there);
    }
    assertTrue(versions.takeBroken().isEmpty(), "it was told when the release had gone back");
    for (int i = 0; i < 8; i++) {
      report("phone-" + i, "customer-" + i, now);
    }
    assertEquals(1, versions.takeBroken().size(), "on the stable release it counts");
  }

  @Test
  void whoIsOnTheCandidateIsNotAmongThoseCompared() {
    long before = now;
    for (int i = 0; i < 8; i++) {
      see("candidate", 200, "customer-" + i, "phone-" + i, NEW);
      report("phone-" + i, "customer-" + i, before);
    }
    assertTrue(versions.takeBroken().isEmpty());
  }

  @Test
  void versionsThatNobodyUsesAnyMoreAreForgotten() {
    for (int i = 0; i < 1_000; i++) {
      request(0, "9." + i, 400);
    }
    assertTrue(versions.suspicions() < 12, versions.suspicions() + " versions");
    now += 3_600_001;
    request(0, "10.0", 200);
    versions.takeBroken();
    assertEquals(0, versions.suspicions());
  }

  private void report(String device, @Nullable String customer, long at) {
    versions.see(
        new ReportFeed.Report(
            Instant.ofEpochMilli(at), "ios", NEW, device, customer, "crash", "NPE", null));
  }

  private void request(int customer, String version, int status) {
    see("stable", status, "customer-" + customer, "phone-" + customer, version);
  }

  private void see(String backend, int status, String customer, String device, String version) {
    now += 10;
    RequestLine line =
        RequestLine.of(
                "R %d %s node-1 %d ---- 0 0 0 1 12 14 GET %%2Fapi%%2Fprofile %s %s ios %s - - 1"
                    .formatted(now, backend, status, customer, device, version))
            .orElseThrow();
    if (status == 200) {
      owners.put(device, customer);
    }
    versions.see(line);
  }
}
