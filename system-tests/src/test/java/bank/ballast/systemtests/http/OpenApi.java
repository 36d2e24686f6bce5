package bank.ballast.systemtests.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The API as it describes itself at {@code /openapi}. */
public final class OpenApi {

  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options");

  private final JsonNode document;
  private final StrictSchema schemas;
  private final List<Operation> operations;

  /** Reads the document. */
  public OpenApi(JsonNode document) {
    this.document = document;
    this.schemas = new StrictSchema(document);
    List<Operation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        if (METHODS.contains(method.getKey())) {
          found.add(
              new Operation(
                  method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()));
        }
      }
    }
    this.operations = List.copyOf(found);
  }

  /**
   * One thing that the API can do.
   *
   * @param method in capitals
   * @param path with its parameters in braces, from the server's root
   * @param description its part of the document
   */
  public record Operation(String method, String path, JsonNode description) {

    /** For tables and messages: {@code GET /api/accounts/{id}}. */
    @Override
    public String toString() {
      return method + " " + path;
    }

    /** Whether its path names something by an id. */
    public boolean hasId() {
      return path.contains("{");
    }

    /** Whether nobody needs to be signed in for it. */
    public boolean isForAnybody() {
      return StreamSupport.stream(description.path("security").spliterator(), false)
          .anyMatch(JsonNode::isEmpty);
    }

    /** Whether it takes a JSON body. */
    public boolean takesBody() {
      return description.has("requestBody");
    }

    boolean matches(String askedMethod, String askedPath) {
      String pattern =
          StreamSupport.stream(List.of(path.split("/", -1)).spliterator(), false)
              .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
              .collect(Collectors.joining("/"));
      return method.equals(askedMethod) && askedPath.matches(pattern);
    }
  }

  /** Everything that it describes. */
  public List<Operation> operations() {
    return operations;
  }

  /** The operation that a request is, where it is described. */
  public Optional<Operation> operation(String method, String path) {
    // A literal path goes before one with a parameter in its place.
    return operations.stream()
        .filter(operation -> operation.matches(method, path))
        .min((one, other) -> Boolean.compare(one.hasId(), other.hasId()));
  }

  /** The schema of an operation's JSON body, resolved. */
  public JsonNode bodySchema(Operation operation) {
    return schemas.resolve(
        resolve(operation.description().path("requestBody"))
            .at("/content/application~1json/schema"));
  }

  /** A schema with its reference followed. */
  public JsonNode resolve(JsonNode schema) {
    return schemas.resolve(schema);
  }

  /** Where the answer differs from what the document says of it. */
  public List<String> findings(Operation operation, Answer answer) {
    JsonNode responses = operation.description().path("responses");
    JsonNode response = schemas.resolve(responses.path(String.valueOf(answer.status())));
    if (response.isMissingNode()) {
      return List.of("status " + answer.status() + " is not described for " + operation);
    }
    JsonNode content = response.path("content");
    if (answer.body().isEmpty()) {
      return content.isEmpty() ? List.of() : List.of("a body is described, but none came");
    }
    JsonNode media = content.path(answer.mediaType());
    if (media.isMissingNode()) {
      return List.of(answer.mediaType() + " is not described for " + answer.status());
    }
    return answer.mediaType().endsWith("json")
        ? schemas.findings(media.path("schema"), answer.json())
        : List.of();
  }

  /** The whole document. */
  public JsonNode document() {
    return document;
  }
}
