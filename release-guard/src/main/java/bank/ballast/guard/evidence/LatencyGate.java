package bank.ballast.guard.evidence;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;

/**
 * Whether a candidate may go on, as far as its speed is concerned: asked once, at the end of a
 * stage. A difference must be both beyond chance (Mann and Whitney's test, one-sided) and large
 * enough to matter, because with many points any difference is beyond chance.
 */
public final class LatencyGate {

  /** As few points as the test says something about. */
  public static final int LEAST_POINTS = 50;

  /** As many as are looked at: the last ones of each side. */
  public static final int MOST_POINTS = 300;

  private static final double CHANCE = 0.001;

  /** A server that gets faster by so much while it is watched is not at its pace yet. */
  private static final double FASTER = 0.9;

  private final double tolerated;
  private final double noticed;

  /**
   * A gate.
   *
   * @param tolerated how many times the stable release's median is still fine, 1.5 for instance
   * @param noticed by how much a median must be greater at least, in the unit of the times: a
   *     server that has just started answers in 20 ms what it will answer in 8, and nobody notices
   */
  public LatencyGate(double tolerated, double noticed) {
    this.tolerated = tolerated;
    this.noticed = noticed;
  }

  /** What the gate says. */
  public enum Answer {
    /** Not slower, or not by much. */
    FINE,
    /** Slower, beyond chance and by more than is tolerated. */
    SLOWER,
    /** Fewer than {@link #LEAST_POINTS} on one side. */
    TOO_FEW
  }

  /**
   * Compares times of answers, in any one unit.
   *
   * @param candidate not changed
   * @param stable not changed
   */
  public Answer ask(double[] candidate, double[] stable) {
    if (candidate.length < LEAST_POINTS || stable.length < LEAST_POINTS) {
      return Answer.TOO_FEW;
    }
    double middle = median(stable);
    if (median(candidate) <= Math.max(middle * tolerated, middle + noticed)) {
      return Answer.FINE;
    }
    double chance =
        MannWhitneyUTest.withDefaults()
            .with(AlternativeHypothesis.GREATER_THAN)
            .test(candidate, stable)
            .getPValue();
    return chance < CHANCE ? Answer.SLOWER : Answer.FINE;
  }

  /**
   * Whether a server is still getting faster, as one does for minutes after its start.
   *
   * @param inOrder its times, the oldest first; not changed
   */
  public static boolean getsFaster(double[] inOrder) {
    int middle = inOrder.length / 2;
    double before = median(Arrays.copyOfRange(inOrder, 0, middle));
    double since = median(Arrays.copyOfRange(inOrder, middle, inOrder.length));
    return since < before * FASTER;
  }

  /** The middle value; 0 of none. */
  public static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
