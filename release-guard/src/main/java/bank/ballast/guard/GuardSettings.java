package bank.ballast.guard;

import bank.ballast.guard.evidence.LatencyGate;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How releases are staged and watched.
 *
 * @param stages percent of customers, ascending, the last one 100; staff come before the first
 * @param bake how long each stage lasts at least
 * @param watch how long all customers are watched before the candidate becomes the stable release
 * @param patience how long a stage waits for a candidate that is slower before it goes back
 * @param probeEvery how often each synthetic customer comes
 * @param points how many points of each side a promotion needs; no fewer than speed is asked of,
 *     and no more than are kept
 * @param realRequests how many requests of real customers the candidate must have had in a stage
 * @param stretch the lowest use of something limited in such a time is what a leak raises
 * @param slower how many times the stable release's median a candidate's may be
 * @param noticed how much slower a median may be in any case, because nobody notices it
 */
public record GuardSettings(
    List<Integer> stages,
    Duration bake,
    Duration watch,
    Duration patience,
    Duration probeEvery,
    int points,
    int realRequests,
    Duration stretch,
    double slower,
    Duration noticed) {

  private static final String STAGES = "BALLAST_RELEASE_STAGES";
  private static final String BAKE = "BALLAST_RELEASE_BAKE";
  private static final String WATCH = "BALLAST_RELEASE_WATCH";
  private static final String PATIENCE = "BALLAST_RELEASE_PATIENCE";
  private static final String PROBE_EVERY = "BALLAST_RELEASE_PROBE_EVERY";
  private static final String POINTS = "BALLAST_RELEASE_POINTS";
  private static final String REAL_REQUESTS = "BALLAST_RELEASE_REAL_REQUESTS";
  private static final String STRETCH = "BALLAST_RELEASE_STRETCH";
  private static final String SLOWER = "BALLAST_RELEASE_SLOWER";
  private static final String NOTICED = "BALLAST_RELEASE_NOTICED";

  /** Refuses stages that don't lead from few customers to all of them. */
  public GuardSettings {
    stages = List.copyOf(stages);
    boolean ascending = !stages.isEmpty() && stages.get(stages.size() - 1) == 100;
    for (int i = 0; i < stages.size(); i++) {
      ascending &= stages.get(i) > (i == 0 ? 0 : stages.get(i - 1));
    }
    if (!ascending) {
      throw new IllegalArgumentException(
          "%s is %s, and not percents that ascend from 1 on and end with 100."
              .formatted(STAGES, stages));
    }
  }

  /**
   * Those of the process's variables.
   *
   * @throws IllegalArgumentException where one's value can't be used, naming it
   */
  public static GuardSettings of(Map<String, String> environment) {
    return new GuardSettings(
        stages(environment.getOrDefault(STAGES, "1,5,25,50,100")),
        duration(environment, BAKE, "PT10M"),
        duration(environment, WATCH, "PT24H"),
        duration(environment, PATIENCE, "PT1H"),
        duration(environment, PROBE_EVERY, "PT3S"),
        points(environment),
        number(environment, REAL_REQUESTS, 20, 0),
        duration(environment, STRETCH, "PT1M"),
        number(environment, SLOWER, 150, 1) / 100.0,
        duration(environment, NOTICED, "PT0.05S"));
  }

  private static List<Integer> stages(String text) {
    try {
      return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "%s is %s, and not percents with commas between them.".formatted(STAGES, text), e);
    }
  }

  private static Duration duration(Map<String, String> environment, String name, String usual) {
    String text = environment.getOrDefault(name, usual);
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative() && !duration.isZero()) {
        return duration;
      }
    } catch (DateTimeParseException e) {
      // As one that is no time at all.
    }
    throw new IllegalArgumentException(
        "%s is %s, and not a time such as PT10M or PT24H (ISO 8601).".formatted(name, text));
  }

  private static int points(Map<String, String> environment) {
    int points = number(environment, POINTS, LatencyGate.LEAST_POINTS, 1);
    if (points < LatencyGate.LEAST_POINTS || points > LatencyGate.MOST_POINTS) {
      throw new IllegalArgumentException(
          "%s is %d, and not from %d to %d: fewer say nothing of speed, and more are not kept."
              .formatted(POINTS, points, LatencyGate.LEAST_POINTS, LatencyGate.MOST_POINTS));
    }
    return points;
  }

  private static int number(Map<String, String> environment, String name, int usual, int least) {
    String text = environment.getOrDefault(name, Integer.toString(usual));
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= least) {
        return number;
      }
    } catch (NumberFormatException e) {
      // As one that is too small.
    }
    throw new IllegalArgumentException(
        "%s is %s, and not a whole number from %d on.".formatted(name, text, least));
  }
}
