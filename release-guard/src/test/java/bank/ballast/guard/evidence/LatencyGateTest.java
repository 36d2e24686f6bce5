package bank.ballast.guard.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class LatencyGateTest {

  private final LatencyGate gate = new LatencyGate(1.5, 50);
  private final Random random = new Random(7);

  @Test
  void fewPointsAreNoAnswer() {
    assertEquals(LatencyGate.Answer.TOO_FEW, gate.ask(times(49, 10), times(300, 10)));
    assertEquals(LatencyGate.Answer.TOO_FEW, gate.ask(times(300, 10), times(49, 10)));
  }

  @Test
  void alikeIsFine() {
    assertEquals(LatencyGate.Answer.FINE, gate.ask(times(300, 20), times(300, 20)));
  }

  @Test
  void aLittleSlowerIsFineHoweverCertain() {
    assertEquals(LatencyGate.Answer.FINE, gate.ask(times(300, 260), times(300, 200)));
  }

  @Test
  void twiceAsSlowIsNot() {
    assertEquals(LatencyGate.Answer.SLOWER, gate.ask(times(60, 440), times(60, 200)));
  }

  @Test
  void whatNobodyNoticesIsFine() {
    assertEquals(LatencyGate.Answer.FINE, gate.ask(times(300, 24), times(300, 8)));
  }

  @Test
  void aServerThatHasJustStartedGetsFaster() {
    double[] young = new double[100];
    for (int i = 0; i < young.length; i++) {
      young[i] = 200 - i;
    }
    assertTrue(LatencyGate.getsFaster(young));
    assertFalse(LatencyGate.getsFaster(times(100, 200)));
  }

  private double[] times(int count, double middle) {
    return random.doubles(count, middle * 0.9, middle * 1.1).toArray();
  }
}
