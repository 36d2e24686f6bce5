package bank.ballast.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * What a realm or a token holds, as facts: a path for each, and what is said there. The path of a
 * thing among others bears its name, as in {@code clients/mobile-app/redirectUris/…}, so that the
 * order of things does not matter.
 *
 * @param facts by their paths
 */
record RealmContents(SortedMap<String, String> facts) {

  /** What Keycloak makes up by itself, so that it says nothing about the realm. */
  private static final Set<String> MADE_UP = Set.of("id", "containerId", "internalId", "secret");

  private static final int SHOWN = 5;

  /** What tells things of one kind apart, the first that there is. */
  private static final List<String> NAMES =
      List.of(
          "clientId",
          "alias",
          "name",
          "username",
          "client",
          "clientScope",
          "flowAlias",
          "authenticator",
          "providerId");

  /** A map that can't change under the reader. */
  RealmContents {
    facts = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(facts));
  }

  /** What some JSON says. */
  static RealmContents of(JsonNode json) {
    SortedMap<String, String> facts = new TreeMap<>();
    add(json, "", facts);
    Map<String, String> flows = new HashMap<>();
    json.path("authenticationFlows")
        .forEach(flow -> flows.put(flow.path("id").asText(), flow.path("alias").asText()));
    // A client names its flow by an id that is made up anew in each realm.
    facts.replaceAll((path, value) -> flows.getOrDefault(value, value));
    return new RealmContents(facts);
  }

  private static void add(JsonNode json, String path, SortedMap<String, String> facts) {
    if (json.isObject()) {
      for (Map.Entry<String, JsonNode> field : json.properties()) {
        if (!MADE_UP.contains(field.getKey())) {
          add(field.getValue(), below(path, field.getKey()), facts);
        }
      }
    } else if (json.isArray()) {
      Map<String, Integer> seen = new HashMap<>();
      for (JsonNode each : json) {
        if (each.isContainerNode()) {
          String name = name(each);
          int before = seen.merge(name, 1, Integer::sum);
          add(each, below(path, before == 1 ? name : name + "#" + before), facts);
        } else {
          facts.put(below(path, each.asText()), "there");
        }
      }
    } else {
      facts.put(path, json.asText());
    }
  }

  private static String below(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }

  private static String name(JsonNode thing) {
    String name =
        NAMES.stream()
            .map(field -> thing.path(field).asText(""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("");
    String kind = thing.path("subType").asText("");
    return kind.isEmpty() ? name : "%s (%s)".formatted(name, kind);
  }

  /** The same without some. */
  RealmContents without(Predicate<String> path) {
    SortedMap<String, String> left = new TreeMap<>(facts);
    left.keySet().removeIf(path);
    return new RealmContents(left);
  }

  /** What is not there any more or otherwise, by path; what is new is no loss. */
  SortedMap<String, String> lostIn(RealmContents later) {
    SortedMap<String, String> lost = new TreeMap<>();
    facts.forEach(
        (path, value) -> {
          String now = later.facts.get(path);
          if (now == null) {
            lost.put(
                path, "there".equals(value) ? "is gone" : "was %s, and is gone".formatted(value));
          } else if (!now.equals(value)) {
            lost.put(path, "was %s, and is %s".formatted(value, now));
          }
        });
    return lost;
  }

  /** A few losses in a line. */
  static String shown(Map<String, String> lost) {
    List<String> lines = new ArrayList<>();
    lost.forEach((path, what) -> lines.add("%s %s".formatted(path, what)));
    int more = lines.size() - SHOWN;
    return String.join("; ", lines.subList(0, Math.min(SHOWN, lines.size())))
        + (more > 0 ? "; and %d more".formatted(more) : "");
  }
}
