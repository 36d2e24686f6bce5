package bank.ballast.operations.touched;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import bank.ballast.kernel.Refusal;
import bank.ballast.operations.Touched;
import bank.ballast.operations.TouchedRefusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is refused by its form, before anybody is told. */
class TouchedCustomersBeanTest {

  private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

  @Test
  void anIncidentHasAnId() {
    assertEquals(TouchedRefusal.INCIDENT_MALFORMED, refusal("the outage", NOON, NOON));
  }

  @Test
  void anIncidentDoesNotEndBeforeItBegins() {
    assertEquals(
        TouchedRefusal.INCIDENT_TIMES_MALFORMED,
        refusal("inc_01jd7q2k5e8g4r0t6u3v1n9m2c", NOON, NOON.minusMillis(1)));
  }

  private static Object refusal(String incident, Instant from, Instant to) {
    Touched touched = new Touched(incident, null, null, from, to, List.of());
    return assertThrows(Refusal.class, () -> new TouchedCustomersBean().tell(touched)).code();
  }
}
