package bank.ballast.guard.watch;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;

/**
 * A phone or a browser of a synthetic customer: keeps cookies, says which app it is, and gives up
 * on an answer that a person would not have waited for.
 */
final class Device {

  /** For so long a person waits for an answer. */
  static final Duration PATIENCE = Duration.ofSeconds(4);

  private static final int MOST_REDIRECTS = 12;

  private final HttpClient client;
  private final CookieJar cookies = new CookieJar();
  private final Map<String, String> headers;
  private final Duration patience;

  /**
   * A device with nothing on it.
   *
   * @param headers that it sends with every request
   */
  Device(SSLContext trust, Map<String, String> headers) {
    this(trust, headers, PATIENCE);
  }

  /** One whose owner waits for so long. */
  Device(SSLContext trust, Map<String, String> headers, Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .sslContext(trust)
            .build();
    this.headers = Map.copyOf(headers);
  }

  CookieJar cookies() {
    return cookies;
  }

  HttpResponse<String> get(URI address, Map<String, String> more)
      throws IOException, InterruptedException {
    return send(request(address, more).GET());
  }

  HttpResponse<String> post(URI address, String contentType, String body, Map<String, String> more)
      throws IOException, InterruptedException {
    return send(
        request(address, more)
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  HttpResponse<String> submit(URI address, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(address, "application/x-www-form-urlencoded", form(fields), Map.of());
  }

  /** Follows redirects to the page at their end; stops at one that is not for a web page. */
  HttpResponse<String> follow(HttpResponse<String> first) throws IOException, InterruptedException {
    HttpResponse<String> answer = first;
    for (int i = 0; answer.statusCode() / 100 == 3 && i < MOST_REDIRECTS; i++) {
      URI next = answer.uri().resolve(answer.headers().firstValue("Location").orElse(""));
      answer = get(next, Map.of());
    }
    return answer;
  }

  static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(URI address, Map<String, String> more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address).timeout(patience);
    Map<String, String> all = new LinkedHashMap<>(headers);
    all.putAll(more);
    all.forEach(request::header);
    String kept = cookies.header(address);
    if (!kept.isEmpty()) {
      request.header("Cookie", kept);
    }
    return request;
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    cookies.receive(answer);
    return answer;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
