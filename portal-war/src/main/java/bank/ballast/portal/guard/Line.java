package bank.ballast.portal.guard;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;

/**
 * A line of the guard's timelines.
 *
 * @param what a word in capitals
 * @param detail for people, in English
 */
public record Line(Instant at, String what, String detail) {

  /** Those of a timeline, the newest first. */
  public static List<Line> newestFirst(JsonArray timeline) {
    List<Line> lines =
        timeline.getValuesAs(JsonObject.class).stream()
            .map(
                each ->
                    new Line(
                        Instant.parse(each.getString("at")),
                        each.getString("what"),
                        each.getString("detail", "")))
            .collect(java.util.stream.Collectors.toList());
    java.util.Collections.reverse(lines);
    return lines;
  }
}
