package bank.ballast.portal.releases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReleaseTest {

  private static final Instant BEGAN = Instant.parse("2026-11-22T10:00:00Z");
  private static final List<Integer> STAGES = List.of(1, 5, 25, 50, 100);

  @Test
  void thePictureSaysWhereItStandsAndWhereItTurnedBack() {
    assertEquals(
        "PREPARING:done STAFF:done 1:done 5:here 25:ahead 50:ahead 100:ahead WATCHED:ahead"
            + " PROMOTED:ahead",
        way("STAGED", "5"));
    assertTrue(way("ROLLED_BACK", "25").contains("5:done 25:back 50:ahead"));
    assertTrue(way("WATCHED", "100").contains("100:done WATCHED:here"));
    assertTrue(way("PROMOTED", "100").contains("WATCHED:done PROMOTED:done"));
    assertTrue(way("PREPARING", "PREPARING").startsWith("PREPARING:here STAFF:ahead"));
  }

  @Test
  void whatItWaitsForIsUnderstoodOrPassedOn() {
    assertEquals("POINTS", release("STAGED", "5", "12 of 50 points").waitsKey());
    assertEquals("12", release("STAGED", "5", "12 of 50 points").waitsFacts().get("have"));
    assertEquals(
        "REQUESTS", release("STAGED", "5", "3 of 20 requests of real customers").waitsKey());
    assertEquals(
        "SYNTHETIC",
        release("PREPARING", "PREPARING", "every synthetic customer to get through {}").waitsKey());
    assertEquals(
        "SYNTHETIC", release("STAGED", "5", "synthetic customers to get through: {}").waitsKey());
    assertEquals("PERSON", release("PAUSED", "5", "somebody to let it go on").waitsKey());
    assertEquals("OTHER", release("STAGED", "5", "the moon").waitsKey());
    assertEquals("", release("STAGED", "5", null).waitsKey());
  }

  @Test
  void bothReleasesAreDrawnWithOneScaleAndNothingIsMadeUp() {
    JsonArrayBuilder points = Json.createArrayBuilder();
    for (int i = 0; i < 30; i++) {
      JsonObjectBuilder sides = Json.createObjectBuilder().add("STABLE", point(200, 0, 40));
      if (i > 5 && (i < 10 || i > 20)) {
        sides.add("CANDIDATE", point(10, i == 25 ? 5 : 0, 80));
      }
      points.add(
          Json.createObjectBuilder()
              .add("at", BEGAN.plusSeconds(i * 5L).toString())
              .add("sides", sides));
    }

    List<Curve> curves = Curve.of(points.build(), BEGAN);

    assertEquals(
        List.of("logins", "errors", "p50", "p95", "requests"),
        curves.stream().map(Curve::key).toList());
    Curve logins = curves.get(0);
    assertEquals("49", logins.lowest());
    assertEquals("100", logins.highest());
    assertEquals(2, logins.candidate().chars().filter(each -> each == 'M').count(), "a gap");
    assertTrue(curves.get(3).stable().contains(" 55.0"), "half as long as the candidate's");
    assertFalse(curves.get(3).candidate().contains("NaN"));
    assertTrue(Curve.of(points.build(), BEGAN.plusSeconds(9_999)).isEmpty());
  }

  private static JsonObjectBuilder point(int requests, int failed, int p95) {
    return Json.createObjectBuilder()
        .add("requests", requests)
        .add("harms", Json.createObjectBuilder().add("FAILED_LOG_IN", failed))
        .add("median", 10)
        .add("p95", p95);
  }

  private static String way(String state, String stage) {
    return Step.of(release(state, stage, null), STAGES).stream()
        .map(step -> step.name() + ":" + step.place())
        .collect(Collectors.joining(" "));
  }

  private static Release release(
      String state, String stage, @org.jspecify.annotations.Nullable String waits) {
    JsonArrayBuilder timeline =
        Json.createArrayBuilder()
            .add(
                Json.createObjectBuilder()
                    .add("at", BEGAN.toString())
                    .add("what", "STARTED")
                    .add("detail", ""));
    JsonObjectBuilder told =
        Json.createObjectBuilder()
            .add("id", "1-a")
            .add("state", state)
            .add("stage", stage)
            .add("share", 500)
            .add("since", BEGAN.toString())
            .add("reason", JsonValue.NULL)
            .add("assigned", 40)
            .add("touched", 3)
            .add("timeline", timeline);
    if (waits == null) {
      told.add("waitsFor", JsonValue.NULL);
    } else {
      told.add("waitsFor", waits);
    }
    return Release.of(told.build());
  }
}
