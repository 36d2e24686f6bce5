package bank.ballast.guard.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.GuardSettings;
import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.record.Journal;
import bank.ballast.guard.watch.Slower;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stages of ten minutes, and a patience of one hour. */
class StageGateTest {

  private static final StageGate.Known ALL_IS_WELL = known(50, 20);

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @SuppressWarnings("NullAway.Init")
  private Progress progress;

  @SuppressWarnings("NullAway.Init")
  private StageGate gate;

  @BeforeEach
  void aStageBegins() {
    progress =
        new Progress("1", new Journal<>(folder.resolve("releases.jsonl"), ReleaseView.class));
    progress.stage("5", 500);
    gate = new StageGate(GuardSettings.of(Map.of()), progress);
  }

  @Test
  void lastsAsLongAsItIsToAndNoLongerWhereAllIsWell() throws Found {
    assertFalse(gate.isOver("5", Duration.ofMinutes(10).minusMillis(1), ALL_IS_WELL));
    assertNull(progress.view().waitsFor(), "it waits for nothing but the time");
    assertTrue(gate.isOver("5", Duration.ofMinutes(10), ALL_IS_WELL));
  }

  @Test
  void whatIsNotKnownIsWaitedForHoweverLongItTakes() throws Found {
    waitsFor("5", known(49, 20), "49 of 50 points");
    waitsFor("5", known(50, 19), "19 of 20 requests of real customers");
    StageGate.Known keptOut =
        new StageGate.Known(Optional.of("{ios=401}"), 50, 20, Optional::empty);
    waitsFor("5", keptOut, "synthetic customers to get through: {ios=401}");
  }

  @Test
  void staffAreNoCustomersAndBesideEverybodyThereIsNothingToCompare() throws Found {
    assertTrue(gate.isOver(Progress.STAFF, Duration.ofMinutes(10), known(50, 0)));
    waitsFor(Progress.STAFF, known(49, 0), "49 of 50 points");
    assertTrue(gate.isOver(StageGate.EVERYBODY, Duration.ofMinutes(10), known(0, 20)));
    waitsFor(StageGate.EVERYBODY, known(0, 19), "19 of 20 requests of real customers");
  }

  @Test
  void aPauseHoldsItAndWhoEndsItByHandSkipsWhatItWaitsFor() throws Found {
    progress.pause(true, "somebody");
    waitsFor("5", ALL_IS_WELL, "somebody to let it go on");
    progress.pause(false, "somebody");
    assertTrue(gate.isOver("5", Duration.ofMinutes(10), ALL_IS_WELL));

    progress.hurry("somebody");
    assertTrue(gate.isOver("5", Duration.ZERO, known(0, 0)));
    assertFalse(gate.isOver("5", Duration.ZERO, known(0, 0)), "it was said of one stage");
  }

  @Test
  void aSlowerOneGoesBackWhenThePatienceIsOver() throws Found {
    StageGate.Known slower = slower(false);
    waitsFor("5", slower, "it to become faster: twice as slow");
    assertFalse(gate.isOver("5", Duration.ofMinutes(70), slower));
    Found found = assertThrows(Found.class, () -> gate.isOver("5", Duration.ofMinutes(71), slower));
    assertEquals(Reason.Code.SLOWER, found.reason().code());
  }

  @Test
  void oneThatStillGetsFasterHasThreeTimesAsLong() throws Found {
    StageGate.Known young = slower(true);
    assertFalse(gate.isOver("5", Duration.ofMinutes(190), young));
    assertThrows(Found.class, () -> gate.isOver("5", Duration.ofMinutes(191), young));
  }

  private void waitsFor(String stage, StageGate.Known known, String what) throws Found {
    assertFalse(gate.isOver(stage, Duration.ofMinutes(30), known));
    assertEquals(what, progress.view().waitsFor());
  }

  private static StageGate.Known known(int points, long realRequests) {
    return new StageGate.Known(Optional.empty(), points, realRequests, Optional::empty);
  }

  private static StageGate.Known slower(boolean getsFaster) {
    return new StageGate.Known(
        Optional.empty(), 50, 20, () -> Optional.of(new Slower("twice as slow", getsFaster)));
  }
}
