package bank.ballast.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The guard's stages in a rehearsal: of seconds, where a bank that is used lets them last minutes.
 *
 * @param percents of the customers, ascending to 100
 * @param bake how long each lasts at least
 * @param watch how long everybody is watched after the last one
 * @param probeEvery how often each synthetic customer comes
 * @param promotes whether a good release becomes the stable one at the end, or is taken back when
 *     it has come to everybody
 */
public record Stages(
    List<Integer> percents, Duration bake, Duration watch, Duration probeEvery, boolean promotes) {

  private static final int A_PERCENT = 100;

  /** A list that can't change under the reader. */
  public Stages {
    percents = List.copyOf(percents);
  }

  /** Of 10,000 customers, how many the first stage has. */
  int firstShare() {
    return percents.get(0) * A_PERCENT;
  }

  /** As the guard's variables. */
  Map<String, String> variables() {
    return Map.of(
        "BALLAST_RELEASE_STAGES",
        percents.stream().map(String::valueOf).collect(Collectors.joining(",")),
        "BALLAST_RELEASE_BAKE",
        bake.toString(),
        // A rehearsal that promotes nothing takes it back itself.
        "BALLAST_RELEASE_WATCH",
        promotes ? watch.toString() : "PT1H",
        "BALLAST_RELEASE_PATIENCE",
        "PT90S",
        "BALLAST_RELEASE_PROBE_EVERY",
        probeEvery.toString(),
        "BALLAST_RELEASE_REAL_REQUESTS",
        "5");
  }
}
