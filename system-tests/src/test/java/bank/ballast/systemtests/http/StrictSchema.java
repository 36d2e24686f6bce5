package bank.ballast.systemtests.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Compares JSON with a schema of an OpenAPI document, more strictly than the schema itself: a
 * property that is not listed is a finding, for what an answer carries by accident is how data
 * leaks.
 */
final class StrictSchema {

  private static final String PROBLEM = "#/components/schemas/Problem";

  /** What a refusal may tell beside its code. Kept by hand: each is shown to whoever asked. */
  private static final Set<String> FACTS =
      Set.of(
          "account",
          "limit",
          "minimumAge",
          "retryAfterSeconds",
          "use",
          "minimum",
          "expected",
          "currency",
          "offered",
          "used",
          "owed",
          "maximum",
          "field",
          "because",
          "lockedUntil",
          "today",
          "paymentId",
          "payeeId",
          "checkId",
          "result",
          "challenge",
          "acrValues",
          "maxAge",
          "expiresAt",
          "earliest");

  private final JsonNode document;

  StrictSchema(JsonNode document) {
    this.document = document;
  }

  /** Everything in which a value differs from a schema; empty where it fits. */
  List<String> findings(JsonNode schema, JsonNode value) {
    List<String> findings = new ArrayList<>();
    check(schema, value, "", findings);
    return findings;
  }

  /** The schema behind a reference, or itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode resolved = schema;
    while (resolved.has("$ref")) {
      resolved = document.at(resolved.get("$ref").asText().substring(1));
    }
    return resolved;
  }

  private void check(JsonNode reference, JsonNode value, String at, List<String> findings) {
    JsonNode schema = resolve(reference);
    if (reference.path("$ref").asText().equals(PROBLEM)) {
      checkProblem(schema, value, findings);
      return;
    }
    if (schema.has("anyOf") || schema.has("oneOf")) {
      checkAny(
          schema.has("anyOf") ? schema.get("anyOf") : schema.get("oneOf"), value, at, findings);
      return;
    }
    if (schema.has("allOf") && !schema.has("properties")) {
      schema.get("allOf").forEach(part -> check(part, value, at, findings));
      return;
    }
    if (value.isNull()) {
      if (!allows(schema, "null") && !schema.path("nullable").asBoolean()) {
        findings.add(at + " is null");
      }
      return;
    }
    checkType(schema, value, at, findings);
    checkEnum(schema, value, at, findings);
    if (value.isObject()) {
      checkObject(schema, value, at, findings);
    } else if (value.isArray()) {
      int index = 0;
      for (JsonNode item : value) {
        check(schema.path("items"), item, at + "/" + index++, findings);
      }
    } else if (value.isTextual()) {
      checkText(schema, value.asText(), at, findings);
    }
  }

  private void checkProblem(JsonNode schema, JsonNode value, List<String> findings) {
    JsonNode properties = schema.path("properties");
    for (Map.Entry<String, JsonNode> member : value.properties()) {
      if (properties.has(member.getKey())) {
        check(properties.get(member.getKey()), member.getValue(), "/" + member.getKey(), findings);
      } else if (!FACTS.contains(member.getKey()) || !member.getValue().isTextual()) {
        findings.add("/" + member.getKey() + " is no fact that a refusal may tell");
      }
    }
  }

  private void checkAny(JsonNode options, JsonNode value, String at, List<String> findings) {
    List<String> closest = null;
    for (JsonNode option : options) {
      List<String> found = new ArrayList<>();
      check(option, value, at, found);
      if (found.isEmpty()) {
        return;
      }
      closest = closest == null || found.size() < closest.size() ? found : closest;
    }
    findings.addAll(closest == null ? List.of(at + " fits nothing") : closest);
  }

  private static void checkType(JsonNode schema, JsonNode value, String at, List<String> findings) {
    String type =
        switch (value.getNodeType()) {
          case OBJECT -> "object";
          case ARRAY -> "array";
          case STRING -> "string";
          case BOOLEAN -> "boolean";
          case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
          default -> "unknown";
        };
    boolean described = schema.has("type") || schema.has("properties") || schema.has("enum");
    boolean fits =
        allows(schema, type)
            || (type.equals("integer") && allows(schema, "number"))
            || (!schema.has("type") && described);
    if (!fits) {
      findings.add(at + " is " + type + ", not " + schema.path("type"));
    }
  }

  private static void checkEnum(JsonNode schema, JsonNode value, String at, List<String> findings) {
    if (schema.has("enum")) {
      for (JsonNode allowed : schema.get("enum")) {
        if (allowed.equals(value)) {
          return;
        }
      }
      findings.add(at + " is " + value + ", none of " + schema.get("enum"));
    }
  }

  private void checkObject(JsonNode schema, JsonNode value, String at, List<String> findings) {
    JsonNode properties = schema.path("properties");
    JsonNode others = schema.path("additionalProperties");
    for (JsonNode required : schema.path("required")) {
      if (!value.has(required.asText())) {
        findings.add(at + "/" + required.asText() + " is missing");
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String place = at + "/" + field.getKey();
      if (properties.has(field.getKey())) {
        check(properties.get(field.getKey()), field.getValue(), place, findings);
      } else if (others.isObject()) {
        check(others, field.getValue(), place, findings);
      } else {
        findings.add(place + " is not listed");
      }
    }
  }

  private static void checkText(JsonNode schema, String text, String at, List<String> findings) {
    if (schema.has("pattern")
        && !Pattern.compile(schema.get("pattern").asText()).matcher(text).find()) {
      findings.add(at + " does not match " + schema.get("pattern"));
    }
    if (schema.has("maxLength") && text.length() > schema.get("maxLength").asInt()) {
      findings.add(at + " is longer than " + schema.get("maxLength"));
    }
    try {
      switch (schema.path("format").asText()) {
        case "date" -> LocalDate.parse(text);
        case "date-time" -> OffsetDateTime.parse(text);
        default -> {
          // Other formats say nothing that a test relies on.
        }
      }
    } catch (DateTimeException e) {
      findings.add(at + " is no " + schema.get("format").asText());
    }
  }

  private static boolean allows(JsonNode schema, String type) {
    JsonNode types = schema.path("type");
    if (types.isArray()) {
      for (JsonNode one : types) {
        if (one.asText().equals(type)) {
          return true;
        }
      }
      return false;
    }
    return types.asText().equals(type);
  }
}
