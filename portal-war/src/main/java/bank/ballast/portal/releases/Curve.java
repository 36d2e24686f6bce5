package bank.ballast.portal.releases;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One figure of both releases over time, in one field with one scale.
 *
 * @param key the end of its text's key
 * @param stable the path of the stable release, in a field of {@value #WIDTH} by {@value #HEIGHT};
 *     empty where it served nobody
 * @param candidate the candidate's
 * @param lowest what the lower edge stands for
 * @param highest what the upper edge stands for
 * @param stableNow the stable release's last figure; empty where there is none
 * @param candidateNow the candidate's
 */
public record Curve(
    String key,
    String stable,
    String candidate,
    String lowest,
    String highest,
    String stableNow,
    String candidateNow) {

  /** The field's width, in the picture's own units. */
  public static final int WIDTH = 480;

  /** The field's height. */
  public static final int HEIGHT = 110;

  private static final long GAP_MILLIS = 30_000;
  private static final double HUNDRED = 100;

  /** All figures that the page shows, of what was seen since a moment. */
  static List<Curve> of(JsonArray told, Instant since) {
    List<JsonObject> points =
        told.getValuesAs(JsonObject.class).stream()
            .filter(each -> !Instant.parse(each.getString("at")).isBefore(since))
            .toList();
    return points.isEmpty()
        ? List.of()
        : List.of(
            of("logins", points, point -> HUNDRED - share(point, "FAILED_LOG_IN"), true),
            of("errors", points, Curve::errors, false),
            of("p50", points, point -> point.getInt("median", 0), false),
            of("p95", points, point -> point.getInt("p95", 0), false),
            of("requests", points, point -> point.getInt("requests", 0), false));
  }

  private static double errors(JsonObject point) {
    return share(point, "ERROR") + share(point, "DROPPED") + share(point, "SEEN_BY_CLIENT");
  }

  private static double share(JsonObject point, String harm) {
    int requests = point.getInt("requests", 0);
    return requests == 0 ? 0 : HUNDRED * point.getJsonObject("harms").getInt(harm, 0) / requests;
  }

  private static Curve of(
      String key, List<JsonObject> points, ToDoubleFunction<JsonObject> figure, boolean percent) {
    double low = Double.MAX_VALUE;
    double high = percent ? HUNDRED : 1;
    for (JsonObject pair : points) {
      for (String side : List.of("STABLE", "CANDIDATE")) {
        if (pair.getJsonObject("sides").containsKey(side)) {
          double value = figure.applyAsDouble(pair.getJsonObject("sides").getJsonObject(side));
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
    // What should be a hundred is not drawn from nothing up, or a fall would be a hair.
    double lowest = percent ? Math.floor(Math.max(0, Math.min(low, 99) - 1)) : 0;
    Scale scale = new Scale(points, lowest, high);
    return new Curve(
        key,
        scale.path("STABLE", figure),
        scale.path("CANDIDATE", figure),
        rounded(lowest),
        rounded(high),
        last(points, "STABLE", figure),
        last(points, "CANDIDATE", figure));
  }

  private static String last(
      List<JsonObject> points, String side, ToDoubleFunction<JsonObject> figure) {
    // The last point is still growing.
    for (int i = Math.max(0, points.size() - 2); i >= 0 && i >= points.size() - 8; i--) {
      JsonObject sides = points.get(i).getJsonObject("sides");
      if (sides.containsKey(side)) {
        return rounded(figure.applyAsDouble(sides.getJsonObject(side)));
      }
    }
    return "";
  }

  private static String rounded(double value) {
    boolean whole = value >= HUNDRED || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%.0f" : "%.1f", value);
  }

  private record Scale(List<JsonObject> points, double lowest, double highest) {

    String path(String side, ToDoubleFunction<JsonObject> figure) {
      long from = millis(points.get(0));
      long span = Math.max(1, millis(points.get(points.size() - 1)) - from);
      StringBuilder path = new StringBuilder();
      long before = Long.MIN_VALUE;
      for (JsonObject pair : points) {
        JsonObject sides = pair.getJsonObject("sides");
        if (sides.containsKey(side)) {
          long at = millis(pair);
          double value = figure.applyAsDouble(sides.getJsonObject(side));
          // Nothing is known of a time without requests, so no line goes through it.
          boolean joined = before != Long.MIN_VALUE && at - before <= GAP_MILLIS;
          path.append(
              String.format(
                  Locale.ROOT,
                  "%s%.1f %.1f",
                  joined ? "L" : "M",
                  (double) (at - from) * WIDTH / span,
                  HEIGHT - (value - lowest) * HEIGHT / (highest - lowest)));
          before = at;
        }
      }
      return path.toString();
    }

    private static long millis(JsonObject pair) {
      return Instant.parse(pair.getString("at")).toEpochMilli();
    }
  }
}
