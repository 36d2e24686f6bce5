package bank.ballast.guard.incident;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.Happening;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseIncidentsTest {

  private static final Instant BEGAN = Instant.parse("2026-11-20T10:00:00Z");
  private static final Instant FELT = BEGAN.plusSeconds(300);
  private static final Instant NOW = FELT.plusSeconds(121);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Incidents incidents;

  @SuppressWarnings("NullAway.Init")
  private ReleaseIncidents releases;

  @BeforeEach
  void noneYet() throws IOException {
    incidents = new Incidents(folder);
    releases = new ReleaseIncidents(incidents);
  }

  @Test
  void oneIsOpenAsSoonAsNobodyIsOnTheReleaseAndEndsWithIt() {
    Reason reason = new Reason(Reason.Code.PROBE, "ios: no");
    releases.look(view(ReleaseState.STAGED, null, null, 3), FELT, () -> false, NOW);
    assertTrue(incidents.all().isEmpty());

    releases.look(view(ReleaseState.ROLLING_BACK, reason, null, 3), FELT, () -> false, NOW);
    assertTrue(incidents.all().isEmpty(), "requests still reach it");

    releases.look(view(ReleaseState.ROLLING_BACK, reason, 12L, 3), FELT, () -> false, NOW);
    releases.look(view(ReleaseState.ROLLING_BACK, reason, 12L, 3), FELT, () -> false, NOW);
    assertEquals(1, incidents.all().size());
    assertTrue(incidents.all().get(0).isOpen());
    assertEquals(Incident.Severity.MAJOR, incidents.all().get(0).severity());
    assertEquals(FELT.toString(), incidents.all().get(0).opened());

    releases.look(view(ReleaseState.ROLLED_BACK, reason, 12L, 3), FELT, () -> false, NOW);
    releases.look(view(ReleaseState.ROLLED_BACK, reason, 12L, 3), FELT, () -> false, NOW);
    assertEquals(1, incidents.all().size());
    assertFalse(incidents.all().get(0).isOpen());
    assertEquals(1, incidents.all().get(0).updates().size());
  }

  @Test
  void theSameReleaseTriedAgainIsAnotherIncident() {
    Reason reason = new Reason(Reason.Code.START, "no");
    releases.look(view(ReleaseState.ROLLED_BACK, reason, null, 0), null, () -> false, NOW);
    ReleaseView again =
        new ReleaseView(
            "1-a",
            ReleaseState.ROLLED_BACK,
            "PREPARING",
            0,
            NOW.toString(),
            null,
            reason,
            0,
            0,
            null,
            List.of(new Happening(NOW.toString(), "STARTED", "")));

    releases.look(again, null, () -> false, NOW);

    assertEquals(2, incidents.all().size());
    assertEquals(Incident.Severity.MINOR, incidents.all().get(0).severity());
  }

  @Test
  void whatAPersonTookBackIsOneWhereItHadHarmedSomebody() {
    Reason person = new Reason(Reason.Code.PERSON, "op: wrong file");
    releases.look(view(ReleaseState.ABORTED, person, 5L, 0), null, () -> false, NOW);
    assertTrue(incidents.all().isEmpty());

    releases.look(view(ReleaseState.ABORTED, person, 5L, 2), FELT, () -> false, NOW);
    assertEquals(1, incidents.all().size());
  }

  @Test
  void customersOfAReleaseThatGoesOnAreNotLeftWaiting() {
    ReleaseView harms = view(ReleaseState.STAGED, null, null, 2);
    releases.look(harms, FELT, () -> true, FELT.plusSeconds(119));
    assertTrue(incidents.all().isEmpty(), "the watch may still find it");
    releases.look(harms, FELT, () -> false, NOW);
    assertTrue(incidents.all().isEmpty(), "others meet as much");
    releases.look(view(ReleaseState.STAGED, null, null, 1), FELT, () -> true, NOW);
    assertTrue(incidents.all().isEmpty(), "one may be chance");

    releases.look(harms, FELT, () -> true, NOW);
    assertTrue(incidents.all().get(0).isOpen());
    releases.look(view(ReleaseState.PROMOTED, null, null, 2), FELT, () -> false, NOW);

    assertEquals(1, incidents.all().size());
    assertFalse(incidents.all().get(0).isOpen());
    assertEquals(2, incidents.all().get(0).updates().size());
  }

  @Test
  void deploysAreWrittenIntoWhateverGoesOn() {
    String id =
        incidents.open(Incident.Severity.MINOR, Map.of("en", "a", "fr", "b", "ar", "c"), "op").id();
    List<Happening> lines = new ArrayList<>();
    lines.add(new Happening(BEGAN.toString(), "STARTED", "long before"));
    lines.add(new Happening("2100-01-01T00:00:00Z", "STAGE_BEGAN", "1 %"));
    ReleaseView release =
        new ReleaseView("1-a", ReleaseState.STAGED, "1", 100, "", null, null, 0, 0, null, lines);

    releases.look(release, null, () -> false, NOW);
    releases.look(release, null, () -> false, NOW);

    assertEquals(
        List.of("OPENED", "STAGE_BEGAN"),
        incidents.of(id).orElseThrow().timeline().stream().map(Happening::what).toList());
  }

  private static ReleaseView view(
      ReleaseState state, @Nullable Reason reason, @Nullable Long backMillis, int touched) {
    List<Happening> lines = new ArrayList<>();
    lines.add(new Happening(BEGAN.toString(), "STARTED", "Release 1-a was started."));
    if (reason != null) {
      lines.add(new Happening(FELT.plusSeconds(9).toString(), "FOUND", reason.detail()));
    }
    return new ReleaseView(
        "1-a", state, "5", 500, BEGAN.toString(), null, reason, 40, touched, backMillis, lines);
  }
}
