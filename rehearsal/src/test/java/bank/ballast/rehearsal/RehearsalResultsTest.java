package bank.ballast.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RehearsalResultsTest {

  @Test
  void passesWhereBadOnesAreFoundAndGoodOnesLetThrough() {
    assertTrue(
        results(found("a", true, true, 3.0, 0), found("b", false, false, null, 0)).isPassed());
  }

  @Test
  void failsWhereABadOneIsMissed() {
    assertFalse(results(found("a", true, false, null, 0)).isPassed());
  }

  @Test
  void failsWhereAGoodOneIsRolledBack() {
    assertFalse(results(found("b", false, true, null, 0)).isPassed());
  }

  @Test
  void failsWhereMoneyIsWrong() {
    assertFalse(results(found("a", true, true, 3.0, 1)).isPassed());
    assertFalse(
        new RehearsalResults(List.of(), 100, 600, 50, 0, List.of("A payment is lost.")).isPassed());
  }

  @Test
  void aSlowFindIsAnAimMissedButNoFailure() {
    RehearsalResults slow = results(found("a", true, true, 16.0, 0));

    assertTrue(slow.isPassed());
    assertEquals(1, slow.aims().stream().filter(aim -> !aim.met()).count());
  }

  /**
   * All its requests may be well: staff who sign in at the desk are counted by whether they got in.
   */
  @Test
  void aLogInThatFailsWhileAGoodOneComesInIsAnAimMissed() {
    RehearsalResults good = results(found("b", false, false, null, 0));

    assertTrue(good.isPassed());
    assertEquals(1, good.aims().stream().filter(aim -> !aim.met()).count());
  }

  @Test
  void writesFiguresRatiosAndLoad() throws JsonProcessingException {
    JsonNode json = new ObjectMapper().readTree(results(found("a", true, true, 3.0, 0)).json());

    assertTrue(json.path("figures").size() > 5);
    assertTrue(json.path("ratios").path(0).path("met").asBoolean());
    assertEquals(600, json.path("load").path("customers").asInt());
  }

  private static RehearsalResults results(Found... found) {
    return new RehearsalResults(List.of(found), 100, 600, 50, 0, List.of());
  }

  private static Found found(
      String name, boolean bad, boolean wentBack, @Nullable Double seconds, int moneyWrong) {
    return new Found(
        name,
        bad,
        true,
        false,
        wentBack,
        "1",
        false,
        "",
        seconds,
        seconds,
        100,
        6,
        1,
        0,
        0,
        1,
        seconds,
        1,
        0.5,
        100,
        0,
        "",
        moneyWrong);
  }
}
