package bank.ballast.guard.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import bank.ballast.guard.traffic.Side;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProbesTest {

  private final Probes probes;

  ProbesTest() throws NoSuchAlgorithmException {
    SyntheticPeople.Person one =
        new SyntheticPeople.Person(Side.STABLE, "ios", "u", "p", "s", "i", "a", "b");
    this.probes = new Probes(List.of(one), SSLContext.getDefault(), "http://localhost", "http://b");
  }

  @BeforeEach
  void aCandidateServes() {
    probes.candidateServes(true);
    result(Side.STABLE, "ios", null);
  }

  @Test
  void threeInARowAreKeptOut() {
    fail(2);
    assertEquals(Optional.empty(), probes.keptOut());
    fail(1);
    assertTrue(probes.keptOut().isPresent());
  }

  @Test
  void oneSuccessBetweenBeginsAnew() {
    fail(2);
    result(Side.CANDIDATE, "ios", null);
    fail(2);
    assertEquals(Optional.empty(), probes.keptOut());
  }

  @Test
  void whatKeepsBothSidesOutIsNotTheCandidatesFault() {
    result(Side.STABLE, "ios", "no answer");
    fail(5);
    assertEquals(Optional.empty(), probes.keptOut());
    result(Side.STABLE, "ios", null);
    fail(2);
    assertEquals(Optional.empty(), probes.keptOut(), "those failures are not held against it");
    fail(1);
    assertTrue(probes.keptOut().isPresent(), "once the stable release is well they are");
  }

  @Test
  void whatFailsAtKeycloakSaysNothingOfTheCandidate() {
    for (int i = 0; i < 5; i++) {
      probes.add(new ProbeResult(Side.CANDIDATE, "ios", 0, "at Keycloak: busy", true, false, 5));
    }
    assertEquals(Optional.empty(), probes.keptOut());
    assertFalse(probes.allWell(Side.CANDIDATE), "and nobody got through either");
  }

  @Test
  void aServerThatHasJustStartedMayBeSlowUntilAllGotThrough() {
    for (int i = 0; i < 5; i++) {
      slow();
    }
    assertEquals(Optional.empty(), probes.keptOut());
    for (String as : List.of("ios", "android", "web", "staff")) {
      result(Side.CANDIDATE, as, null);
    }
    for (int i = 0; i < 3; i++) {
      slow();
    }
    assertTrue(probes.keptOut().isPresent(), "afterwards it may not");
  }

  private void slow() {
    probes.add(new ProbeResult(Side.CANDIDATE, "ios", 0, "no answer", false, true, 5));
  }

  @Test
  void platformsAreJudgedApart() {
    fail(2);
    result(Side.CANDIDATE, "android", "401");
    assertEquals(Optional.empty(), probes.keptOut());
  }

  @Test
  void aNewCandidateBeginsAnew() {
    fail(3);
    probes.candidateServes(true);
    assertEquals(Optional.empty(), probes.keptOut());
  }

  @Test
  void aSideThatNobodyHasVisitedIsNotWell() {
    assertFalse(probes.allWell(Side.CANDIDATE));
    for (String as : List.of("ios", "android", "web", "staff")) {
      result(Side.CANDIDATE, as, null);
    }
    assertTrue(probes.allWell(Side.CANDIDATE));
  }

  private void fail(int times) {
    for (int i = 0; i < times; i++) {
      result(Side.CANDIDATE, "ios", "401");
    }
  }

  private void result(Side side, String as, @Nullable String failure) {
    probes.add(new ProbeResult(side, as, 0, failure, false, false, 5));
  }
}
