package bank.ballast.lending.application;

import bank.ballast.kernel.Constants;
import bank.ballast.lending.RuleOutcome.Verdict;
import bank.ballast.lending.decision.Judged;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What rules said, as a row keeps it. */
final class OutcomesJson {

  private static final Set<String> LATER = Set.of("TENURE");

  private OutcomesJson() {}

  /** Those of the rules that were there from the first. */
  static String first(List<Judged> outcomes) {
    return write(outcomes.stream().filter(each -> !LATER.contains(each.rule())).toList());
  }

  /** Those of rules that came later, apart: a release that went back has no words for them. */
  static String later(List<Judged> outcomes) {
    return write(outcomes.stream().filter(each -> LATER.contains(each.rule())).toList());
  }

  /** All of them. */
  static List<Judged> read(String first, @Nullable String later) {
    return Stream.of(first, later)
        .filter(Objects::nonNull)
        .flatMap(each -> read(each).stream())
        .toList();
  }

  private static String write(List<Judged> outcomes) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    for (Judged each : outcomes) {
      JsonObjectBuilder figures = Json.createObjectBuilder();
      each.figures().forEach(figures::add);
      all.add(
          Json.createObjectBuilder()
              .add("rule", each.rule())
              .add("verdict", each.verdict().name())
              .add("figures", figures));
    }
    return all.build().toString();
  }

  private static List<Judged> read(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(OutcomesJson::judged)
          .toList();
    }
  }

  private static Judged judged(JsonObject each) {
    JsonObject kept = each.getJsonObject("figures");
    Map<String, String> figures = new LinkedHashMap<>();
    kept.keySet().forEach(name -> figures.put(name, kept.getString(name)));
    return new Judged(
        each.getString("rule"),
        Constants.of(Verdict.class, each.getString("verdict"), Verdict.REFER),
        figures);
  }
}
