package bank.ballast.rehearsaltests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.local.StackSettings;
import bank.ballast.rehearsal.Aim;
import bank.ballast.rehearsal.Found;
import bank.ballast.rehearsal.Rehearsal;
import bank.ballast.rehearsal.RehearsalHome;
import bank.ballast.rehearsal.RehearsalListener;
import bank.ballast.rehearsal.RehearsalPlan;
import bank.ballast.rehearsal.RehearsalResults;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The short rehearsal: three bad releases and a good one come in while customers use a cluster of
 * the rehearsal's own. {@code ./bank rehearse release} is the whole of it.
 */
class ReleaseRehearsalIT {

  private static final Path PROJECT =
      Path.of(System.getProperty("basedir", "rehearsal-tests"), "..").toAbsolutePath().normalize();

  @Test
  void theGuardFindsBadReleasesAndLetsAGoodOneThrough()
      throws IOException, SQLException, InterruptedException {
    RehearsalHome home = RehearsalHome.beside(PROJECT, settings(), false);
    RehearsalPlan plan = RehearsalPlan.brief(PROJECT);

    RehearsalResults results = new Rehearsal(home, plan, new Telling()).hold();

    results.table().forEach(row -> System.out.println("Rehearsal: " + String.join(" | ", row)));
    assertEquals(List.of(), results.books());
    for (Found one : results.found()) {
      assertTrue(one.isRight(), () -> one.name() + " was " + one.word());
      assertEquals(0, one.beyond(), () -> one.name() + " let down whom it was not meant for");
    }
    assertTrue(results.isPassed(), () -> "missed: " + missed(results));
  }

  private static List<String> missed(RehearsalResults results) {
    return results.aims().stream().filter(aim -> !aim.met()).map(Aim::name).toList();
  }

  /** Data of the tests' own, with the servers that every set-up shares. */
  private static StackSettings settings() {
    Path home = PROJECT.resolve("rehearsal-tests/target/rehearsal");
    StackSettings own = StackSettings.of(PROJECT, Map.of("BALLAST_HOME", home.toString()));
    return own.shortLived(own.name(), PROJECT.resolve(".local/dist"));
  }

  private static final class Telling implements RehearsalListener {

    private String last = "";

    @Override
    public synchronized void line(String text) {
      System.out.println("Rehearsal: " + text.strip());
    }

    @Override
    public synchronized void now(String text) {
      String happens = text.replaceAll("[0-9]+", "#");
      if (!happens.equals(last)) {
        last = happens;
        System.out.println("Rehearsal: " + text);
      }
    }
  }
}
