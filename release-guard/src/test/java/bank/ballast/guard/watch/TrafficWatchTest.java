package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.evidence.LatencyGate;
import bank.ballast.guard.traffic.RequestLine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand customers who each come every two seconds, and what a candidate does to some. */
class TrafficWatchTest {

  private static final int CUSTOMERS = 1_000;
  private static final long SECOND = 1_000;

  private final TrafficWatch traffic = new TrafficWatch(Set.of("synthetic"), 60_000, 5_000);
  private long now = 1_795_300_000_000L;

  @BeforeEach
  void aWhileWithoutACandidate() {
    for (int i = 0; i < 8; i++) {
      round(0, any -> 200);
    }
    traffic.releaseBegins();
  }

  /** What a customer is answered on the candidate; on the stable release all is well. */
  private interface Answers {
    int to(int customer);
  }

  @Test
  void aCandidateThatDoesAsTheOtherGoesOn() {
    for (int share : new int[] {10, 50, 250, 500}) {
      traffic.stageBegins(false);
      for (int i = 0; i < 15; i++) {
        round(share, any -> 200);
        assertTrue(traffic.finding().isEmpty());
      }
    }
    assertEquals(500, traffic.assigned());
    assertEquals(0, traffic.touched(false));
  }

  @Test
  void whereEverybodyIsKeptOutThreeCustomersAreEnough() {
    int requests = 0;
    while (traffic.finding().isEmpty() && requests < 10) {
      request(requests, true, 401, "1");
      requests++;
    }
    assertTrue(requests <= 3, requests + " customers");
  }

  @Test
  void oneInFiftyIsFoundBeforeHalfOfTheBankIsThere() {
    boolean found = false;
    for (int share : new int[] {10, 50, 250}) {
      for (int i = 0; i < 15 && !found; i++) {
        round(share, customer -> customer % 50 == 7 ? 500 : 200);
        found = traffic.finding().isPresent();
      }
    }
    assertTrue(found, "not found with a quarter of the bank on it");
  }

  @Test
  void twoWhoAreLetDownAgainAndAgainAreEnough() {
    boolean found = false;
    for (int i = 0; i < 20 && !found; i++) {
      round(50, customer -> customer == 0 || customer == 13 ? 500 : 200);
      found = traffic.finding().isPresent();
    }
    assertEquals(2, traffic.touched(false));
    assertTrue(found, "two customers cannot get at their accounts, and nothing is found");
  }

  @Test
  void whereEverybodyIsOnItWhoHasNotComeYetIsNobodyToAsk() {
    round(500, any -> 200);
    traffic.stageBegins(true);
    // The other half is at the stable release as far as anybody has seen, and asks for nothing.
    for (int second = 0; second < 30; second++) {
      for (int customer = 0; customer < 50; customer++) {
        boolean letDown = customer == 3 || customer == 13 || customer == 31;
        request(customer, true, letDown ? 500 : 200, "1");
      }
      now += SECOND;
    }
    assertTrue(traffic.finding().isPresent(), "three customers cannot get at their accounts");
  }

  @Test
  void anOutageBeforeItHidesNothingThatAReleaseDoes() {
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      request(customer, false, 503, "1");
    }
    for (int minute = 0; minute < 6; minute++) {
      minute(0);
    }
    traffic.releaseBegins();
    traffic.stageBegins(true);
    for (int second = 0; second < 30; second += 2) {
      round(CUSTOMERS, customer -> customer % 200 == 7 ? 500 : 200);
    }
    assertTrue(traffic.finding().isPresent(), "five customers cannot get at their accounts");
  }

  @Test
  void whatHappensNowAndThenIsNoFindingWhereEverybodyIsOnIt() {
    for (int minute = 0; minute < 20; minute++) {
      request(minute * 31, false, 500, "1");
      minute(0);
    }
    traffic.releaseBegins();
    traffic.stageBegins(true);
    for (int minute = 0; minute < 12; minute++) {
      request(700 + minute, true, 500, "1");
      minute(CUSTOMERS);
      assertTrue(traffic.finding().isEmpty(), () -> String.valueOf(traffic.finding()));
    }
  }

  private void minute(int share) {
    for (int round = 0; round < 6; round++) {
      round(share, any -> 200);
      now += 8 * SECOND;
    }
  }

  @Test
  void twoCustomersMayBeBrokenByThemselvesWhereEverybodyIsOnIt() {
    round(500, any -> 200);
    traffic.stageBegins(true);
    for (int second = 0; second < 30; second++) {
      round(CUSTOMERS, customer -> customer == 3 || customer == 13 ? 500 : 200);
    }
    assertTrue(traffic.finding().isEmpty());
  }

  @Test
  void oneCustomerWhoseAppIsBrokenIsNoFinding() {
    for (int i = 0; i < 200; i++) {
      request(3, true, 401, "1");
      now += SECOND;
    }
    assertTrue(traffic.finding().isEmpty());
    assertEquals(1, traffic.touched(false));
  }

  @Test
  void aCustomerWhoWasBrokenBeforeIsNoFindingEither() {
    for (int customer = 0; customer < 9; customer++) {
      request(customer, false, 401, "1");
    }
    traffic.releaseBegins();
    for (int customer = 0; customer < 9; customer++) {
      request(customer, true, 401, "1");
    }
    assertTrue(traffic.finding().isEmpty());
  }

  @Test
  void whoWasLetDownByWhatCameBeforeAndIsWellAgainCountsAgain() {
    round(0, any -> 200);
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      request(customer, false, 500, "1");
    }
    for (int second = 0; second < 40; second += 2) {
      round(0, any -> 200);
    }
    traffic.releaseBegins();
    int requests = 0;
    while (traffic.finding().isEmpty() && requests < 10) {
      request(requests, true, 500, "1");
      requests++;
    }
    assertTrue(requests <= 3, requests + " customers");
  }

  @Test
  void oneWhoIsLetDownNowAndThenUnderOneReleaseIsStillOne() {
    for (int times = 0; times < 20; times++) {
      round(500, customer -> customer == 13 ? 500 : 200);
      for (int second = 0; second < 40; second += 2) {
        round(500, any -> 200);
      }
    }
    assertEquals(1, traffic.touched(false));
    assertTrue(traffic.finding().isEmpty());
  }

  @Test
  void whatMeetsBothSidesAlikeIsNoFaultOfTheCandidate() {
    for (int i = 0; i < 3; i++) {
      // One in twenty on either side: the database hiccups.
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        boolean candidate = customer < 250;
        request(customer, candidate, (customer * 7 + i) % 20 == 0 ? 500 : 200, "1");
      }
      now += 2 * SECOND;
      assertTrue(traffic.finding().isEmpty(), () -> String.valueOf(traffic.finding()));
    }
  }

  @Test
  void whatWasMetIsToldOnce() {
    request(3, true, 401, "1");
    List<Met> told = new ArrayList<>();
    traffic.giveMet(told::addAll);
    traffic.giveMet(told::addAll);
    assertEquals(List.of("customer-3"), told.stream().map(Met::customer).toList());
  }

  @Test
  void whatCouldNotBeKeptIsToldAgain() {
    request(3, true, 401, "1");
    assertThrows(
        UncheckedIOException.class,
        () ->
            traffic.giveMet(
                met -> {
                  throw new UncheckedIOException(new IOException("The disk is full."));
                }));
    List<Met> told = new ArrayList<>();
    traffic.giveMet(told::addAll);
    assertEquals(1, told.size());
  }

  @Test
  void anExpiredTokenIsNoHarm() {
    request(3, true, 401, "0");
    assertEquals(0, traffic.touched(false));
  }

  @Test
  void theGuardsOwnCustomersCountForTheTimesAlone() {
    traffic.see(line("synthetic", true, 500, "1"));
    traffic.see(line("synthetic", true, 200, "1"));
    assertEquals(0, traffic.assigned());
    assertFalse(traffic.curves().isEmpty());
  }

  @Test
  void aReleaseThatServedNobodyHasNotTheCountsOfTheOneBefore() {
    request(3, true, 401, "1");
    traffic.releaseEnds();
    assertEquals(0, traffic.assigned());
    assertEquals(0, traffic.touched(false));
  }

  @Test
  void theDeskIsNoCustomer() {
    traffic.see(
        RequestLine.of(
                "R %d candidate candidate 200 ---- 0 0 0 1 12 14 GET %%2Fportal%%2F ~desk 0b9f web 1.0 - - 1"
                    .formatted(now))
            .orElseThrow());
    assertEquals(0, traffic.assigned());
  }

  @Test
  void whatAnAppReportsCountsWhereItsCustomerIs() {
    for (String kind : List.of("crash", "log-in-failed", "failed-connection")) {
      traffic.releaseBegins();
      round(50, any -> 200);
      // The proxy hands reports to the stable release, whoever sends them.
      traffic.see(line("customer-0", false, 202, "1", "POST %2Fapi%2Fclient-reports"));
      report("customer-0", kind, now);
      report("customer-1", kind, now);
      report("nobody", kind, now);
      assertEquals(List.of("customer-0"), told(), kind);
      assertEquals(1, traffic.touched(false), kind);
    }
  }

  @Test
  void whatIsWellIsNoHarm() {
    round(50, any -> 200);
    report("customer-0", "app-start", now);
    report("customer-0", "screen", now);
    assertEquals(List.of(), told());
  }

  @Test
  void anAppThatStartsSlowlyWithTheCandidateIsSlower() {
    for (String kind : List.of("app-start", "screen")) {
      traffic.stageBegins(false);
      round(500, any -> 200);
      for (int customer = 0; customer < CUSTOMERS; customer++) {
        boolean candidate = customer * 617 % CUSTOMERS < 500;
        report("customer-" + customer, kind, now, candidate ? 900 : 400);
      }
      assertTrue(traffic.slower(new LatencyGate(1.5, 50)).isPresent(), kind);
    }
  }

  @Test
  void oneWhoSaysAgainAndAgainThatItIsSlowHasOneWord() {
    round(500, any -> 200);
    for (int customer = 0; customer < 200; customer++) {
      report("customer-" + customer, "app-start", now, 400);
      report("customer-0", "app-start", now, 600_000);
      report("customer-0", "app-start", now, 600_000);
    }
    assertTrue(traffic.slower(new LatencyGate(1.5, 50)).isEmpty());
  }

  @Test
  void aReportFallsOnTheSideWhereItHappened() {
    long before = now - 1;
    round(50, any -> 200);
    report("customer-0", "crash", before);
    assertEquals(List.of(), told(), "it happened before the customer came to the candidate");
    long there = now;
    round(0, any -> 200);
    report("customer-0", "crash", there - 1);
    assertEquals(List.of("customer-0"), told(), "it happened there, and was told when it was over");
  }

  @Test
  void placesThatAreNotThereTakeNoPlace() {
    traffic.stageBegins(false);
    for (int i = 0; i < 300; i++) {
      traffic.see(line("customer-1", false, 404, "1", "GET %2Fapi%2Fnone" + "x".repeat(i)));
    }
    round(500, any -> 200);
    assertEquals(300, traffic.points());
  }

  private List<String> told() {
    List<String> told = new ArrayList<>();
    traffic.giveMet(met -> met.forEach(one -> told.add(one.customer())));
    return told;
  }

  private void report(String who, String kind, long at) {
    report(who, kind, at, null);
  }

  private void report(String who, String kind, long at, @Nullable Integer millis) {
    traffic.see(
        new ReportFeed.Report(
            Instant.ofEpochMilli(at), "web", "1.0", "0b9f", who, kind, null, millis));
  }

  private void round(int share, Answers answers) {
    for (int customer = 0; customer < CUSTOMERS; customer++) {
      // Spread like a hash would, so that shares hold a bit of everybody.
      boolean candidate = customer * 617 % CUSTOMERS < share;
      request(customer, candidate, candidate ? answers.to(customer) : 200, "1");
    }
    now += 2 * SECOND;
  }

  private void request(int customer, boolean candidate, int status, String fresh) {
    traffic.see(line("customer-" + customer, candidate, status, fresh));
  }

  private RequestLine line(String who, boolean candidate, int status, String fresh) {
    return line(who, candidate, status, fresh, "GET %2Fapi%2Fprofile");
  }

  private RequestLine line(String who, boolean candidate, int status, String fresh, String what) {
    return RequestLine.of(
            "R %d %s %s %d ---- 0 0 0 1 12 14 %s %s 0b9f web 1.0 - - %s"
                .formatted(
                    now,
                    candidate ? "candidate" : "stable",
                    candidate ? "candidate" : "node-1",
                    status,
                    what,
                    who,
                    fresh))
        .orElseThrow();
  }
}
