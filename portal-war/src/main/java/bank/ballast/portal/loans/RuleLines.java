package bank.ballast.portal.loans;

import bank.ballast.kernel.Money;
import bank.ballast.portal.layout.Formats;
import bank.ballast.portal.layout.Language;
import bank.ballast.portal.layout.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lending rules line by line, in the reader's language. A rule that only a newer release knows is
 * shown by its own name: no bar is left out.
 */
@RequestScoped
public class RuleLines {

  private static final String PERCENT = "Percent";

  /** Whose figures are pence. */
  private static final Set<String> AMOUNTS =
      Set.of(
          "amount.refer",
          "affordability.household",
          "affordability.dependant",
          "affordability.cushion",
          "secondPersonOver");

  @Inject private Language language;
  @Inject private Formats formats;

  /**
   * One bar.
   *
   * @param name as the rules call it, parts divided by dots
   * @param label in words
   * @param now what it says; empty where it was not there
   * @param then what the other version says; empty where it is gone
   */
  public record Line(String name, String label, String now, String then) {}

  /** All that a version says. */
  List<Line> of(String rules) {
    return read(rules).entrySet().stream()
        .map(bar -> new Line(bar.getKey(), label(bar.getKey()), bar.getValue(), ""))
        .toList();
  }

  /** What another version says otherwise. */
  List<Line> differences(String now, String then) {
    Map<String, String> before = read(now);
    Map<String, String> after = read(then);
    Set<String> names = new LinkedHashSet<>(before.keySet());
    names.addAll(after.keySet());
    return names.stream()
        .map(
            name ->
                new Line(
                    name, label(name), before.getOrDefault(name, ""), after.getOrDefault(name, "")))
        .filter(line -> !line.now().equals(line.then()))
        .toList();
  }

  /** The same rules, one to a line. */
  static String indented(String rules) {
    StringWriter text = new StringWriter();
    try (JsonReader reader = Json.createReader(new StringReader(rules));
        JsonWriter writer =
            Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
      writer.writeObject(reader.readObject());
    }
    return text.toString().strip();
  }

  private Map<String, String> read(String rules) {
    Map<String, String> bars = new LinkedHashMap<>();
    try (JsonReader reader = Json.createReader(new StringReader(rules))) {
      collect("", reader.readObject(), bars);
    }
    return bars;
  }

  private void collect(String name, JsonValue value, Map<String, String> bars) {
    if (value instanceof JsonObject part) {
      part.forEach((key, each) -> collect(name.isEmpty() ? key : name + "." + key, each, bars));
    } else {
      bars.put(name, said(name, value));
    }
  }

  private String said(String name, JsonValue value) {
    if (value instanceof JsonArray several) {
      return several.stream().map(each -> said(name, each)).collect(Collectors.joining(", "));
    }
    if (value instanceof JsonNumber number && number.isIntegral()) {
      long figure = number.longValue();
      if (AMOUNTS.contains(name)) {
        return formats.money(Money.of(figure, "GBP"));
      }
      return formats.number(figure) + (name.endsWith(PERCENT) ? " %" : "");
    }
    return value instanceof JsonString text ? text.getString() : value.toString();
  }

  private String label(String name) {
    return Texts.in(language.getLocale()).sayOr("rules.of." + name, name);
  }
}
