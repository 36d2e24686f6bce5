package bank.ballast.systemtests.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The API in the hands of one person, or of nobody. Paths are those of api.md: {@code /accounts}.
 */
public final class Api {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String base;
  private final AnswerCheck check;
  private final Supplier<@Nullable String> token;

  /**
   * A client.
   *
   * @param base the bank's address with {@code /api}
   * @param check looks at every answer
   * @param token the access token to send, or null for none, asked for each time
   */
  public Api(String base, AnswerCheck check, Supplier<@Nullable String> token) {
    this.base = base;
    this.check = check;
    this.token = token;
  }

  /** The same API in the hands of whoever holds this token. */
  public Api with(@Nullable String otherToken) {
    return new Api(base, check, () -> otherToken);
  }

  /** Reads. */
  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  /** Sends JSON; a request that moves money gets a key of its own. */
  public Answer post(String path, Object body) {
    return post(path, body, UUID.randomUUID().toString());
  }

  /** Sends JSON under a chosen key. */
  public Answer post(String path, Object body, String idempotencyKey) {
    return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
  }

  /**
   * Sends anything.
   *
   * @param body a string and bytes are sent as they are, anything else as JSON; null for none
   */
  public Answer send(
      String method, String path, @Nullable Object body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .method(
              method,
              body instanceof byte[] bytes
                  ? HttpRequest.BodyPublishers.ofByteArray(bytes)
                  : HttpRequest.BodyPublishers.ofString(json(body)))
          .header("Content-Type", "application/json");
    }
    String bearer = token.get();
    if (bearer != null) {
      request.header("Authorization", "Bearer " + bearer);
    }
    headers.forEach(request::setHeader);
    return check.checked(Http.send(request));
  }

  private static String json(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
