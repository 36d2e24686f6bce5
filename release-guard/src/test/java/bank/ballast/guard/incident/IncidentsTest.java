package bank.ballast.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentsTest {

  private static final Map<String, String> WORDS = Map.of("en", "a", "fr", "b", "ar", "c");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void whatPeopleDidIsThereAfterARestart() throws IOException {
    Incidents incidents = new Incidents(folder);
    String id = incidents.open(Incident.Severity.MINOR, WORDS, "op").id();
    incidents.weigh(id, Incident.Severity.CRITICAL, "op");
    incidents.give(id, "lead", "op", "op");
    incidents.because(id, "A cause.", "op");
    incidents.lessons(id, "Well.", "Badly.", "op");
    incidents.act(id, "Do it", "op", "2026-12-01", "op");
    incidents.act(id, "And that", "op", "2026-12-02", "op");
    incidents.done(id, "act_1", true, "op");
    incidents.tell(id, WORDS, "op");
    incidents.count(id, 5, 3, 1);
    incidents.resolve(id, "op");

    Incident again = new Incidents(folder).of(id).orElseThrow();

    assertEquals(incidents.of(id).orElseThrow(), again);
    assertEquals(Incident.Severity.CRITICAL, again.severity());
    assertEquals(Map.of("lead", "op"), again.roles());
    assertEquals(3, again.told());
    assertFalse(again.isOpen());
    assertTrue(again.actions().get(0).done() != null && again.actions().get(1).done() == null);
  }

  @Test
  void theEndOfOneIsNotMoved() throws IOException {
    Incidents incidents = new Incidents(folder);
    String id = incidents.open(Incident.Severity.MINOR, WORDS, "op").id();

    Incident first = incidents.resolve(id, "op");

    assertEquals(first, incidents.resolve(id, "another"));
  }

  @Test
  void whatIsNoRoleNoDayAndNoActionIsRefused() throws IOException {
    Incidents incidents = new Incidents(folder);
    String id = incidents.open(Incident.Severity.MINOR, WORDS, "op").id();

    assertThrows(IllegalArgumentException.class, () -> incidents.give(id, "king", "op", "op"));
    assertThrows(DateTimeException.class, () -> incidents.act(id, "x", "op", "soon", "op"));
    assertThrows(NoSuchElementException.class, () -> incidents.done(id, "act_9", true, "op"));
    assertThrows(NoSuchElementException.class, () -> incidents.resolve("inc_none", "op"));
  }

  @Test
  void oneOutageIsOneIncident() throws IOException {
    Incidents incidents = new Incidents(folder);
    incidents.stableFails(Map.of("web", "no"));
    incidents.stableFails(Map.of("web", "no"));
    assertEquals(1, incidents.all().size());

    incidents.stableIsWell();
    incidents.stableIsWell();

    assertEquals(2, incidents.all().get(0).updates().size());
    assertFalse(incidents.all().get(0).isOpen());
  }
}
