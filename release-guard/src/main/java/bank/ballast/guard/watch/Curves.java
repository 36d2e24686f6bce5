package bank.ballast.guard.watch;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Both releases' traffic over time, in points that can be drawn. */
public final class Curves {

  private static final int KEPT = 720;
  private static final int TIMES = 400;

  private final long pointMillis;
  private final Deque<Slice> slices = new ArrayDeque<>();

  Curves(long pointMillis) {
    this.pointMillis = pointMillis;
  }

  /**
   * One side in one stretch of time.
   *
   * @param requests how many
   * @param harms how many of each kind
   * @param median of the times of answers, in milliseconds
   * @param p95 95 of 100 answers took no longer, in milliseconds
   */
  public record Point(long requests, Map<Harm, Long> harms, int median, int p95) {}

  /** Both sides in one stretch of time; a side without requests is left out. */
  public record Pair(String at, Map<Side, Point> sides) {}

  void add(Side side, long at, int millis, @Nullable Harm harm) {
    long number = at / pointMillis;
    Slice slice = slices.peekLast();
    if (slice == null || slice.number < number) {
      slice = new Slice(number);
      slices.addLast(slice);
      if (slices.size() > KEPT) {
        slices.removeFirst();
      }
    }
    slice.sides.computeIfAbsent(side, any -> new Sums()).add(millis, harm);
  }

  List<Pair> points() {
    List<Pair> points = new ArrayList<>();
    for (Slice slice : slices) {
      Map<Side, Point> sides = new EnumMap<>(Side.class);
      slice.sides.forEach((side, sums) -> sides.put(side, sums.point()));
      points.add(new Pair(Instant.ofEpochMilli(slice.number * pointMillis).toString(), sides));
    }
    return points;
  }

  private static final class Slice {
    private final long number;
    private final Map<Side, Sums> sides = new EnumMap<>(Side.class);

    Slice(long number) {
      this.number = number;
    }
  }

  private static final class Sums {
    private long requests;
    private final Map<Harm, Long> harms = new EnumMap<>(Harm.class);
    private final int[] times = new int[TIMES];

    void add(int millis, @Nullable Harm harm) {
      // Of many the last ones stand for all.
      times[(int) (requests % TIMES)] = Math.max(0, millis);
      requests++;
      if (harm != null) {
        harms.merge(harm, 1L, Long::sum);
      }
    }

    Point point() {
      int[] sorted = Arrays.copyOf(times, (int) Math.min(requests, TIMES));
      Arrays.sort(sorted);
      return new Point(
          requests, Map.copyOf(harms), sorted[sorted.length / 2], sorted[sorted.length * 95 / 100]);
    }
  }
}
