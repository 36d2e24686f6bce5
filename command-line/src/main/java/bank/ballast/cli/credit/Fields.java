package bank.ballast.cli.credit;

import bank.ballast.credit.TermsRefusal;
import bank.ballast.credit.TermsRefused;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object, read strictly: each is asked for by its name, and one that nobody
 * asked for is refused. Numbers are exact, whether they are written as numbers or as strings.
 */
final class Fields {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final int LONGEST = 100;

  private final String path;
  private final JsonNode object;
  private final Set<String> asked = new HashSet<>();

  private Fields(String path, JsonNode object) {
    this.path = path;
    this.object = object;
    if (!object.isObject()) {
      throw malformed(path.isEmpty() ? "standard input" : path, "must be an object");
    }
  }

  /** The object that a text in UTF-8 is. */
  static Fields read(InputStream text) throws IOException {
    try {
      JsonNode node = JSON.readTree(text);
      return new Fields("", node);
    } catch (JsonProcessingException e) {
      String where =
          e.getLocation() == null
              ? ""
              : " (line %d, column %d)"
                  .formatted(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
      throw new TermsRefused(
          TermsRefusal.MALFORMED,
          "standard input",
          "is no JSON: " + e.getOriginalMessage().lines().findFirst().orElse("") + where);
    }
  }

  boolean has(String name) {
    return value(name).isPresent();
  }

  BigDecimal decimal(String name) {
    return optionalDecimal(name).orElseThrow(() -> missing(name));
  }

  BigDecimal decimal(String name, String usual) {
    return optionalDecimal(name).orElseGet(() -> new BigDecimal(usual));
  }

  private Optional<BigDecimal> optionalDecimal(String name) {
    return value(name)
        .map(
            node -> {
              if (!node.isTextual() && !node.isNumber()) {
                throw malformed(name(name), "must be a number in a string, as \"12.5\"");
              }
              return number(name, node.asText());
            });
  }

  private BigDecimal number(String name, String text) {
    // Without exponents: nobody writes an amount with one, and 1e999999999 would be long.
    if (text.length() > LONGEST || !text.matches("-?[0-9]+(\\.[0-9]+)?")) {
      throw malformed(name(name), "must be a decimal number, as 12.5");
    }
    return new BigDecimal(text);
  }

  int integer(String name) {
    BigDecimal number = decimal(name);
    try {
      return number.intValueExact();
    } catch (ArithmeticException e) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE,
          name(name),
          number.toPlainString() + " is no such whole number");
    }
  }

  int integer(String name, int usual) {
    return has(name) ? integer(name) : usual;
  }

  LocalDate date(String name) {
    return optionalDate(name).orElseThrow(() -> missing(name));
  }

  Optional<LocalDate> optionalDate(String name) {
    return optionalText(name)
        .map(
            text -> {
              try {
                return LocalDate.parse(text);
              } catch (DateTimeParseException e) {
                throw malformed(name(name), "must be a date, as 2026-11-23");
              }
            });
  }

  Optional<String> optionalText(String name) {
    return value(name)
        .map(
            node -> {
              if (!node.isTextual()) {
                throw malformed(name(name), "must be a string");
              }
              return node.textValue();
            });
  }

  /** One of an enum's names; where they are {@code DAYS_360} and the like, 360 will do. */
  <E extends Enum<E>> E choice(String name, E usual) {
    Optional<String> text =
        value(name).filter(node -> node.isTextual() || node.isInt()).map(JsonNode::asText);
    if (text.isEmpty() && has(name)) {
      throw malformed(name(name), "must be a string");
    }
    return text.map(written -> choice(name, written, usual.getDeclaringClass())).orElse(usual);
  }

  private <E extends Enum<E>> E choice(String name, String written, Class<E> names) {
    List<String> known =
        Arrays.stream(names.getEnumConstants())
            .map(constant -> constant.name().replaceFirst("^DAYS_", ""))
            .toList();
    int index = known.indexOf(written.toUpperCase(Locale.ROOT));
    if (index < 0) {
      throw new TermsRefused(
          TermsRefusal.OUT_OF_RANGE, name(name), "must be one of " + String.join(", ", known));
    }
    return names.getEnumConstants()[index];
  }

  Optional<Fields> optionalObject(String name) {
    return value(name).map(node -> new Fields(name(name), node));
  }

  List<Fields> list(String name) {
    List<Fields> list = new ArrayList<>();
    value(name)
        .ifPresent(
            node -> {
              if (!node.isArray()) {
                throw malformed(name(name), "must be a list");
              }
              for (int i = 0; i < node.size(); i++) {
                list.add(new Fields("%s[%d]".formatted(name(name), i), node.get(i)));
              }
            });
    return list;
  }

  /** Refuses fields that nobody asked for. */
  void done() {
    object
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!asked.contains(name)) {
                throw malformed(
                    name(name),
                    "is no field; known are "
                        + String.join(", ", asked.stream().sorted().toList()));
              }
            });
  }

  /** The name of a field with the way to it, as {@code disbursements[1].amount}. */
  String name(String field) {
    return path.isEmpty() ? field : path + "." + field;
  }

  private Optional<JsonNode> value(String name) {
    asked.add(name);
    return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
  }

  private TermsRefused missing(String name) {
    return new TermsRefused(TermsRefusal.MISSING, name(name), "is missing");
  }

  private static TermsRefused malformed(String field, String reason) {
    return new TermsRefused(TermsRefusal.MALFORMED, field, reason);
  }
}
