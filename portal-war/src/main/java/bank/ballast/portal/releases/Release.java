package bank.ballast.portal.releases;

import bank.ballast.portal.guard.Line;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release as the guard tells of it.
 *
 * @param id version and the first letters of the file's digest
 * @param state the guard's word for it
 * @param stage {@code PREPARING}, {@code STAFF} or percent
 * @param share customers on it, of 10,000
 * @param since when state or stage changed last
 * @param waitsFor what it needs to go on, in English; empty for time alone
 * @param reason the code of why it went back; empty where it did not
 * @param detail the same for people, in English
 * @param assigned customers and devices that it has served
 * @param touched how many of them met harm
 * @param timeline the newest first
 */
public record Release(
    String id,
    String state,
    String stage,
    int share,
    Instant since,
    String waitsFor,
    String reason,
    String detail,
    int assigned,
    int touched,
    List<Line> timeline) {

  private static final Map<String, Pattern> WAITS =
      Map.of(
          "PERSON", Pattern.compile("somebody to let it go on"),
          "SYNTHETIC", Pattern.compile("(?:every )?synthetic customers? to get through.*"),
          "POINTS", Pattern.compile("(\\d+) of (\\d+) points"),
          "REQUESTS", Pattern.compile("(\\d+) of (\\d+) requests of real customers"),
          "FASTER", Pattern.compile("it to become faster.*"));

  static Release of(JsonObject told) {
    JsonValue reason = told.getOrDefault("reason", JsonValue.NULL);
    boolean wentBack = reason.getValueType() == JsonValue.ValueType.OBJECT;
    return new Release(
        told.getString("id"),
        told.getString("state"),
        told.getString("stage"),
        told.getInt("share", 0),
        Instant.parse(told.getString("since")),
        told.isNull("waitsFor") ? "" : told.getString("waitsFor"),
        wentBack ? reason.asJsonObject().getString("code") : "",
        wentBack ? reason.asJsonObject().getString("detail", "") : "",
        told.getInt("assigned", 0),
        told.getInt("touched", 0),
        Line.newestFirst(told.getJsonArray("timeline")));
  }

  /** Whether it is neither promoted nor back. */
  public boolean isUnderWay() {
    return !List.of("ROLLED_BACK", "ABORTED", "PROMOTED").contains(state);
  }

  /** When it was started. */
  public Instant getBegan() {
    return timeline.get(timeline.size() - 1).at();
  }

  /** What it waits for, as the end of a text's key; empty for nothing, {@code OTHER} as told. */
  String waitsKey() {
    if (waitsFor.isEmpty()) {
      return "";
    }
    return WAITS.entrySet().stream()
        .filter(each -> each.getValue().matcher(waitsFor).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("OTHER");
  }

  /** The numbers in what it waits for: how many there are, and how many are wanted. */
  Map<String, String> waitsFacts() {
    Pattern pattern = WAITS.get(waitsKey());
    if (pattern != null) {
      Matcher found = pattern.matcher(waitsFor);
      if (found.matches() && found.groupCount() == 2) {
        return Map.of("have", found.group(1), "want", found.group(2), "detail", waitsFor);
      }
    }
    return Map.of("have", "", "want", "", "detail", waitsFor);
  }
}
