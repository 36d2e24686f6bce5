package bank.ballast.systemtests.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;

/** Well-formed bodies for every operation: the examples that the API's description gives itself. */
public final class Examples {

  private static final String JSON_TYPE = "application/json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenApi api;

  /** Those of this description. */
  public Examples(OpenApi api) {
    this.api = api;
  }

  /** A JSON body that the operation takes: the description's first example. */
  public ObjectNode body(OpenApi.Operation operation) {
    try {
      if (JSON.readTree(text(operation)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      throw new AssertionError("the example of " + operation + " is no JSON", e);
    }
    throw new AssertionError("the example of " + operation + " is no object");
  }

  /** A body that the operation takes, of whatever type. */
  public String text(OpenApi.Operation operation) {
    JsonNode media = content(operation).properties().iterator().next().getValue();
    JsonNode example = media.path("example");
    if (example.isMissingNode()) {
      example = media.path("schema").path("example");
    }
    if (!media.path("examples").isEmpty()) {
      example = media.path("examples").properties().iterator().next().getValue().path("value");
    }
    if (example.isMissingNode()) {
      throw new AssertionError(operation + " has no example, so nobody can try it");
    }
    return example.isTextual() ? example.asText() : example.toString();
  }

  /**
   * Does an operation, with its example for a body, this in the place of each parameter in the
   * path, and the examples of those that must stand behind it.
   */
  public Answer attempt(Api hands, OpenApi.Operation operation, String parameter) {
    return attempt(hands, operation, parameter, Map.of());
  }

  /** The same, with other words in the place of some in the example. */
  public Answer attempt(
      Api hands, OpenApi.Operation operation, String parameter, Map<String, String> others) {
    Map<String, String> headers = new HashMap<>();
    headers.put("Idempotency-Key", UUID.randomUUID().toString());
    if (operation.takesBody()) {
      headers.put("Content-Type", content(operation).fieldNames().next());
    }
    return hands.send(
        operation.method(),
        operation.path().replaceFirst("^/api", "").replaceAll("\\{[^}]+}", parameter)
            + query(operation),
        operation.takesBody() ? replaced(text(operation), others) : null,
        headers);
  }

  private static String replaced(String text, Map<String, String> others) {
    String result = text;
    for (Map.Entry<String, String> other : others.entrySet()) {
      result = result.replace(other.getKey(), other.getValue());
    }
    return result;
  }

  private static String query(OpenApi.Operation operation) {
    StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
    for (JsonNode parameter : operation.description().path("parameters")) {
      if (parameter.path("in").asText().equals("query") && parameter.path("required").asBoolean()) {
        query.add(parameter.path("name").asText() + "=" + parameter.path("example").asText());
      }
    }
    return query.toString();
  }

  /** Whether the operation takes JSON. */
  public boolean takesJson(OpenApi.Operation operation) {
    return operation.takesBody() && content(operation).has(JSON_TYPE);
  }

  private JsonNode content(OpenApi.Operation operation) {
    return api.resolve(operation.description().path("requestBody")).path("content");
  }
}
