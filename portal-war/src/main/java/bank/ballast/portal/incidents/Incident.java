package bank.ballast.portal.incidents;

import bank.ballast.portal.guard.Line;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the guard tells of it.
 *
 * @param title in each language that customers read
 * @param release the release that it is about; empty where it is about none
 * @param appVersion platform and version that it is about; empty likewise
 * @param resolved null while it goes on
 * @param roles who does what
 * @param updates what the public was told, the newest first
 * @param timeline the newest first
 */
public record Incident(
    String id,
    String severity,
    String cause,
    Map<String, String> title,
    String release,
    String appVersion,
    Instant opened,
    @Nullable Instant resolved,
    int touched,
    int told,
    int unknownDevices,
    Map<String, String> roles,
    List<Update> updates,
    List<Line> timeline,
    String causes,
    String wentWell,
    String wentBadly,
    List<Action> actions) {

  /** Words to the public, in each language. */
  public record Update(Instant at, Map<String, String> text) {}

  /** Something to be done; {@code done} is null while it is open. */
  public record Action(String id, String what, String owner, String due, @Nullable Instant done) {}

  static Incident of(JsonObject told) {
    List<Update> updates = new ArrayList<>();
    for (JsonObject each : told.getJsonArray("updates").getValuesAs(JsonObject.class)) {
      updates.add(
          new Update(Instant.parse(each.getString("at")), texts(each.getJsonObject("text"))));
    }
    Collections.reverse(updates);
    return new Incident(
        told.getString("id"),
        told.getString("severity"),
        told.getString("cause"),
        texts(told.getJsonObject("title")),
        text(told, "release"),
        text(told, "appVersion"),
        Instant.parse(told.getString("opened")),
        moment(told, "resolved"),
        told.getInt("touched", 0),
        told.getInt("told", 0),
        told.getInt("unknownDevices", 0),
        texts(told.getJsonObject("roles")),
        updates,
        Line.newestFirst(told.getJsonArray("timeline")),
        text(told, "causes"),
        text(told, "wentWell"),
        text(told, "wentBadly"),
        told.getJsonArray("actions").getValuesAs(JsonObject.class).stream()
            .map(
                each ->
                    new Action(
                        each.getString("id"),
                        each.getString("what"),
                        each.getString("owner"),
                        each.getString("due"),
                        moment(each, "done")))
            .toList());
  }

  /** Whether it goes on. */
  public boolean isOpen() {
    return resolved == null;
  }

  private static String text(JsonObject object, String name) {
    return object.containsKey(name) && !object.isNull(name) ? object.getString(name) : "";
  }

  private static @Nullable Instant moment(JsonObject object, String name) {
    String text = text(object, name);
    return text.isEmpty() ? null : Instant.parse(text);
  }

  private static Map<String, String> texts(JsonObject object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.forEach(
        (name, value) -> texts.put(name, value instanceof JsonString text ? text.getString() : ""));
    return texts;
  }
}
