package bank.ballast.guard.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class OwnPastTest {

  @Test
  void aShortPastSaysNothing() {
    assertEquals(1, OwnPast.evidence(0, 100, 5, 50));
  }

  @Test
  void twoHarmsAfterALongCleanPastSayMuch() {
    assertTrue(OwnPast.evidence(0, 100_000, 2, 100) > 1_000);
  }

  @Test
  void asManyHarmsAsEverSayNothing() {
    // Ten in a thousand before, ten in a thousand now.
    assertTrue(OwnPast.evidence(1_000, 100_000, 10, 1_000) < 1);
  }

  @Test
  void noHarmsSpeakForTheCandidate() {
    assertTrue(OwnPast.evidence(1_000, 100_000, 0, 1_000) < 1);
  }
}
