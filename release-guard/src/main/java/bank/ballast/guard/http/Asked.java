package bank.ballast.guard.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is asked of the guard's own API.
 *
 * @param words of the path, after {@code /guard/}
 */
record Asked(HttpExchange exchange, List<String> words, boolean reads) {

  static final String PREFIX = "/guard/";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_BODY = 64 << 10;

  static Asked of(HttpExchange exchange) {
    String path = exchange.getRequestURI().getPath();
    return new Asked(
        exchange,
        Stream.of(path.substring(PREFIX.length()).split("/")).toList(),
        "GET".equals(exchange.getRequestMethod()));
  }

  /** The word at a place; empty where there are not so many. */
  String word(int place) {
    return place < words.size() ? words.get(place) : "";
  }

  /** Whether there are so many words. */
  boolean has(int count) {
    return words.size() == count;
  }

  JsonNode body() throws IOException {
    return JSON.readTree(exchange.getRequestBody().readNBytes(LARGEST_BODY));
  }

  /** A text that must be there. */
  static String text(JsonNode body, String field) {
    String value = textOrEmpty(body, field);
    if (value.isBlank()) {
      throw new IllegalArgumentException(field);
    }
    return value;
  }

  /** A text that may be missing. */
  static String textOrEmpty(JsonNode body, String field) {
    return body.path(field).isTextual() ? body.path(field).asText() : "";
  }

  /** A text in each language that customers read; all of them are wanted. */
  static Map<String, String> texts(JsonNode node) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : List.of("en", "fr", "ar")) {
      texts.put(language, text(node, language));
    }
    return texts;
  }
}
