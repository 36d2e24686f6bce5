package bank.ballast.guard.release;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.Reason;
import bank.ballast.guard.ReleaseState;
import bank.ballast.guard.ReleaseView;
import bank.ballast.guard.record.Journal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressTest {

  @TempDir
  @SuppressWarnings("NullAway.Init")
  private Path folder;

  @Test
  void aReleaseGoesBackWhereNothingCanBeWrittenDownAndTheNextEntryHasAllOfIt() throws IOException {
    Path place = folder.resolve("guard");
    Files.writeString(place, "in the way");
    Journal<ReleaseView> record = new Journal<>(place.resolve("releases.jsonl"), ReleaseView.class);
    Progress progress = new Progress("1", record);
    progress.found(new Reason(Reason.Code.NODE, "gone"));

    Files.delete(place);
    progress.state(ReleaseState.ROLLED_BACK);

    List<ReleaseView> kept = record.all();
    assertEquals(1, kept.size());
    assertTrue(kept.get(0).when("FOUND").isPresent());
  }

  @Test
  void aWishIsOfTheStageThatItWasSaidIn() {
    Progress progress = progress();
    progress.stage("1", 100);
    progress.hurry("somebody");
    progress.stage("5", 500);
    assertFalse(progress.takeHurry());
    progress.hurry("somebody");
    assertTrue(progress.takeHurry());
  }

  @Test
  void whatIsPausedSaysSoWhileItIsWatchedToo() {
    Progress progress = progress();
    progress.state(ReleaseState.WATCHED);
    progress.pause(true, "somebody");
    assertEquals(ReleaseState.PAUSED, progress.view().state());
  }

  @Test
  void aPersonIsHeeded() {
    Progress progress = progress();
    progress.goBack("somebody", "no");
    assertEquals(Reason.Code.PERSON, assertThrows(Found.class, progress::heed).reason().code());
  }

  private Progress progress() {
    return new Progress("1", new Journal<>(folder.resolve("releases.jsonl"), ReleaseView.class));
  }
}
