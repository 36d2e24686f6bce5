package bank.ballast.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.rehearsal.customers.Attempt;
import bank.ballast.rehearsal.customers.Outcome;
import bank.ballast.rehearsal.customers.Platform;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HarmTest {

  private static final Instant BEGIN = Instant.parse("2026-11-22T10:00:00Z");

  @Test
  void countsAFailureUntilTheSameThingGoesWell() {
    Harm harm =
        harm(
            at(0, "one", "GET /a", Outcome.WRONG),
            at(10, "one", "GET /b", Outcome.DONE),
            at(30, "one", "GET /a", Outcome.DONE),
            at(40, "two", "GET /a", Outcome.DONE));

    assertEquals(0.5, harm.customerMinutes(), 0.001);
    assertEquals(Set.of("one"), harm.touched());
  }

  @Test
  void countsUntilTheEndWhereItNeverGoesWell() {
    Harm harm = harm(at(0, "one", "GET /a", Outcome.UNANSWERED));

    assertEquals(1.0, harm.customerMinutes(), 0.001);
  }

  @Test
  void twoThingsAtATimeAreOneTime() {
    Harm harm =
        harm(
            at(0, "one", "GET /a", Outcome.WRONG),
            at(6, "one", "GET /b", Outcome.WRONG),
            at(12, "one", "GET /a", Outcome.DONE),
            at(18, "one", "GET /b", Outcome.DONE));

    assertEquals(0.3, harm.customerMinutes(), 0.001);
  }

  @Test
  void aRightRefusalHarmsNobody() {
    Harm harm = harm(at(0, "one", "POST /p", Outcome.REFUSED));

    assertTrue(harm.touched().isEmpty());
    assertTrue(harm.first().isEmpty());
  }

  @Test
  void tellsSignInsFromRequests() {
    Harm harm =
        harm(at(0, "one", Attempt.SIGN_IN, Outcome.WRONG), at(0, "one", "GET /a", Outcome.WRONG));

    assertEquals(1, harm.failedSignIns());
    assertEquals(1, harm.failedRequests());
    assertEquals(1, harm.requests());
  }

  private static Harm harm(Attempt... attempts) {
    return new Harm(List.of(attempts), BEGIN.plusSeconds(60));
  }

  private static Attempt at(int seconds, String who, String what, Outcome outcome) {
    return new Attempt(
        BEGIN.plusSeconds(seconds), who, Platform.IOS, "4.1.0", what, outcome, 0, "", 0);
  }
}
