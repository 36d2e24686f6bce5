package bank.ballast.operations.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.OperationsRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonTest {

  @Test
  void keepsWhatWasTypedWithoutTheBlanksAroundIt() {
    assertEquals("lost card", Reason.typed("  lost card\n").text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "     ", "why?", "  why?  "})
  void refusesAReasonThatSaysNothing(String text) {
    Refusal refusal = assertThrows(Refusal.class, () -> Reason.typed(text));

    assertEquals(OperationsRefusal.REASON_MISSING, refusal.code());
    assertEquals("5", refusal.facts().get("minimum"));
  }

  @Test
  void refusesAReasonThatTheTrailCouldNotHold() {
    assertEquals(500, Reason.typed("x".repeat(500)).text().length());

    assertThrows(Refusal.class, () -> Reason.typed("x".repeat(501)));
  }
}
