package bank.ballast.systemtests.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back for a request.
 *
 * @param request method and address, for messages
 * @param response as it came
 */
public record Answer(String request, HttpResponse<String> response) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Its status. */
  public int status() {
    return response.statusCode();
  }

  /** Its text. */
  public String body() {
    return response.body();
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return response.headers().firstValue(name);
  }

  /** What its body claims to be, without parameters, in lower case. */
  public String mediaType() {
    return header("Content-Type").orElse("").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  /** Its body, or nothing where it is no JSON. */
  public JsonNode json() {
    if (!mediaType().endsWith("json")) {
      return MissingNode.getInstance();
    }
    try {
      return JSON.readTree(body());
    } catch (JsonProcessingException e) {
      throw new AssertionError(this + " is no JSON", e);
    }
  }

  /** A text inside its body, by a pointer like {@code /amount/currency}; empty where none is. */
  public String text(String pointer) {
    return json().at(pointer).asText();
  }

  /** The refusal's code, empty where it is none. */
  public String code() {
    return text("/code");
  }

  /** This answer, where its status is the one expected. */
  public Answer expect(int status) {
    if (status() != status) {
      throw new AssertionError("expected " + status + ", but " + this);
    }
    return this;
  }

  /** This answer, where it is the refusal expected, as a problem document. */
  public Answer expectRefusal(int status, String code) {
    expect(status);
    if (!code.equals(code()) || !mediaType().equals("application/problem+json")) {
      throw new AssertionError("expected the refusal " + code + ", but " + this);
    }
    return this;
  }

  /** For messages: what was asked and what came. */
  @Override
  public String toString() {
    String body = body();
    String start = body.length() > 600 ? body.substring(0, 600) + " …" : body;
    return "%s answered %d %s %s".formatted(request, status(), mediaType(), start);
  }
}
