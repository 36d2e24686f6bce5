package bank.ballast.guard.review;

import bank.ballast.guard.traffic.Harm;
import bank.ballast.guard.traffic.Side;
import bank.ballast.guard.watch.Curves;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * One figure of both releases over time, in one field.
 *
 * @param name what is drawn, with its unit
 * @param stable the stable release's path; empty where it served nobody
 * @param candidate the candidate's
 * @param highest what the upper edge stands for; the lower one stands for {@code lowest}
 */
record CurvePicture(String name, String stable, String candidate, double lowest, double highest) {

  static final int WIDTH = 600;
  static final int HEIGHT = 90;

  /** Points further apart than this are not joined: nothing is known of the time between. */
  private static final long GAP_MILLIS = 30_000;

  private static final double HUNDRED = 100;

  /** The figures that a review shows. */
  static List<CurvePicture> of(List<Curves.Pair> points) {
    return List.of(
        of("Log-ins that held, % of requests", points, CurvePicture::logIns, true),
        of("Errors and broken connections, % of requests", points, CurvePicture::errors, false),
        of("Answers: 95 of 100 took no longer, ms", points, Curves.Point::p95, false),
        of("Requests in five seconds", points, Curves.Point::requests, false));
  }

  private static double logIns(Curves.Point point) {
    return HUNDRED - share(point, Harm.FAILED_LOG_IN);
  }

  private static double errors(Curves.Point point) {
    return share(point, Harm.ERROR)
        + share(point, Harm.DROPPED)
        + share(point, Harm.SEEN_BY_CLIENT);
  }

  private static double share(Curves.Point point, Harm harm) {
    return point.requests() == 0
        ? 0
        : HUNDRED * point.harms().getOrDefault(harm, 0L) / point.requests();
  }

  private static CurvePicture of(
      String name,
      List<Curves.Pair> points,
      ToDoubleFunction<Curves.Point> figure,
      boolean toHundred) {
    double low = Double.MAX_VALUE;
    double high = toHundred ? HUNDRED : 1;
    for (Curves.Pair pair : points) {
      for (Curves.Point point : pair.sides().values()) {
        low = Math.min(low, figure.applyAsDouble(point));
        high = Math.max(high, figure.applyAsDouble(point));
      }
    }
    // A line that touches neither edge; what can be a hundred is not drawn from nothing up.
    double lowest = toHundred ? Math.max(0, Math.min(low, 99) - 1) : 0;
    return new CurvePicture(
        name,
        path(points, Side.STABLE, figure, lowest, high),
        path(points, Side.CANDIDATE, figure, lowest, high),
        lowest,
        high);
  }

  private static String path(
      List<Curves.Pair> points,
      Side side,
      ToDoubleFunction<Curves.Point> figure,
      double lowest,
      double highest) {
    if (points.isEmpty()) {
      return "";
    }
    long from = millis(points.get(0));
    long span = Math.max(1, millis(points.get(points.size() - 1)) - from);
    StringBuilder path = new StringBuilder();
    long before = Long.MIN_VALUE;
    for (Curves.Pair pair : points) {
      Curves.@Nullable Point point = pair.sides().get(side);
      if (point != null) {
        long at = millis(pair);
        boolean joined = before != Long.MIN_VALUE && at - before <= GAP_MILLIS;
        double x = (double) (at - from) * WIDTH / span;
        double y = HEIGHT - (figure.applyAsDouble(point) - lowest) * HEIGHT / (highest - lowest);
        path.append(String.format(Locale.ROOT, "%s%.1f %.1f", joined ? "L" : "M", x, y));
        before = at;
      }
    }
    return path.toString();
  }

  private static long millis(Curves.Pair pair) {
    return Instant.parse(pair.at()).toEpochMilli();
  }

  /** Where a moment lies, along the field; empty where it lies outside. */
  static @Nullable Double place(@Nullable Instant moment, List<Curves.Pair> points) {
    if (moment == null || points.isEmpty()) {
      return null;
    }
    long from = millis(points.get(0));
    long to = millis(points.get(points.size() - 1));
    long at = moment.toEpochMilli();
    return at < from || at > to || from == to ? null : (double) (at - from) * WIDTH / (to - from);
  }
}
