package bank.ballast.ledger.posting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {

  private final Pace pace = new Pace(2);

  @Test
  void aLoneCallerWaitsForNobody() {
    assertEquals(1, pace.worthwhile());
    note(1, 1000);
    assertEquals(1, pace.worthwhile());
  }

  @Test
  void twoCallersHaveALaneEach() {
    note(2, 1000);
    assertEquals(1, pace.worthwhile());
  }

  @Test
  void aBatchIsWorthItsShareOfThoseSeenTogether() {
    note(32, 1000);
    assertTrue(pace.worthwhile() >= 15 && pace.worthwhile() <= 16, () -> "" + pace.worthwhile());
  }

  @Test
  void whoIsAloneAgainSoonWaitsForNobody() {
    note(128, 1000);
    note(1, 40);
    assertEquals(1, pace.worthwhile());
  }

  private void note(int calls, int times) {
    for (int i = 0; i < times; i++) {
      pace.note(calls);
    }
  }
}
