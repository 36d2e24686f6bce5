package bank.ballast.portal.edge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TraceFilterTest {

  private static final String GIVEN = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void goesOnWithTheCallersTrace() {
    assertEquals(GIVEN, TraceFilter.traceId("00-" + GIVEN + "-00f067aa0ba902b7-01"));
  }

  @Test
  void beginsATraceOfItsOwnForAnythingElse() {
    assertTrue(TraceFilter.traceId(null).matches("[0-9a-f]{32}"));
    assertTrue(TraceFilter.traceId("00-x\r\nforged: line").matches("[0-9a-f]{32}"));
    assertNotEquals(
        "0".repeat(32), TraceFilter.traceId("00-" + "0".repeat(32) + "-00f067aa0ba902b7-01"));
  }

  @Test
  void aPageShowsTheTraceOfWhatFailedBeforeIt() {
    assertEquals(GIVEN, TraceFilter.shown("of=" + GIVEN, "own"));
    assertEquals("own", TraceFilter.shown(null, "own"));
    assertEquals("own", TraceFilter.shown("of=<script>", "own"));
  }
}
