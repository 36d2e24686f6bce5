package bank.ballast.guard.evidence;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/**
 * Whether something that is limited (connections, memory after a collection) runs out: what a leak
 * looks like long before anybody notices it.
 *
 * <p>Looks at the lowest level of each stretch of time, since use goes up and down and a leak only
 * ever raises the floor. Where the floor rose in nearly every stretch, the time until the limit is
 * read off a straight line through them.
 */
public final class Exhaustion {

  private static final int STRETCHES = 10;

  private final double limit;
  private final double worthMentioning;
  private final long stretchMillis;
  private final Deque<Double> floors = new ArrayDeque<>();
  private long stretchBegan = -1;
  private double floor = Double.MAX_VALUE;

  /**
   * Of something limited.
   *
   * @param limit where it is used up
   * @param worthMentioning a share of the limit that must have been lost before it counts
   * @param stretchMillis long enough that use has come down once in it
   */
  public Exhaustion(double limit, double worthMentioning, long stretchMillis) {
    this.limit = limit;
    this.worthMentioning = worthMentioning;
    this.stretchMillis = stretchMillis;
  }

  /**
   * A reading.
   *
   * @param at in milliseconds
   */
  public void reading(long at, double level) {
    if (stretchBegan < 0) {
      stretchBegan = at;
    } else if (at - stretchBegan >= stretchMillis) {
      floors.addLast(floor);
      if (floors.size() > STRETCHES) {
        floors.removeFirst();
      }
      stretchBegan = at;
      floor = Double.MAX_VALUE;
    }
    floor = Math.min(floor, level);
  }

  /** In how many milliseconds it is used up; empty where it does not run out. */
  public OptionalDouble runsOutIn() {
    if (floors.size() < STRETCHES) {
      return OptionalDouble.empty();
    }
    Double[] levels = floors.toArray(new Double[0]);
    int rises = 0;
    for (int i = 1; i < levels.length; i++) {
      if (levels[i] < levels[i - 1]) {
        // What comes down again is no leak.
        return OptionalDouble.empty();
      }
      rises += levels[i] > levels[i - 1] ? 1 : 0;
    }
    double lost = levels[levels.length - 1] - levels[0];
    // One stretch may have stood still by chance.
    if (rises < levels.length - 2 || lost < worthMentioning * limit) {
      return OptionalDouble.empty();
    }
    double perMilli = lost / ((double) stretchMillis * (levels.length - 1));
    return OptionalDouble.of(Math.max(0, (limit - levels[levels.length - 1]) / perMilli));
  }
}
