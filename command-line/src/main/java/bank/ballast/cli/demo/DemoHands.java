package bank.ballast.cli.demo;

import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The app in a demo customer's hands. */
final class DemoHands {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** A confirmation is of a later second than what it confirms. */
  private static final Duration NEXT_SECOND = Duration.ofMillis(1_100);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI api;
  private final Signing signing;
  private final String token;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** How the customer signs in. */
  interface Signing {

    /**
     * A token of theirs.
     *
     * @param confirming whether it is to confirm something
     */
    String in(boolean confirming) throws IOException, InterruptedException;
  }

  /**
   * Signs in.
   *
   * @param publicUrl where the bank is
   */
  DemoHands(String publicUrl, Signing signing) throws IOException, InterruptedException {
    this.api = URI.create(publicUrl + "/api/");
    this.signing = signing;
    this.token = signing.in(false);
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return ask(request(path).GET());
  }

  JsonNode put(String path, String body) throws IOException, InterruptedException {
    return ask(with("PUT", path, body));
  }

  JsonNode post(String path, String body) throws IOException, InterruptedException {
    return ask(with("POST", path, body));
  }

  /**
   * The same, once.
   *
   * @param key under which it is done
   */
  JsonNode post(String path, String body, String key) throws IOException, InterruptedException {
    return ask(with("POST", path, body).header("Idempotency-Key", key));
  }

  private HttpRequest.Builder with(String method, String path, String body) {
    return request(path)
        .header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(api.resolve(path))
        .timeout(PATIENCE)
        .header("Accept", "application/json");
  }

  private JsonNode ask(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request, token);
    JsonNode body = JSON.readTree(answer.body());
    if (body.path("code").asText().equals("STEP_UP_REQUIRED")) {
      Thread.sleep(NEXT_SECOND.toMillis());
      request.header("Step-Up-Challenge", body.path("challenge").asText());
      answer = send(request, signing.in(true));
      body = JSON.readTree(answer.body());
    }
    if (answer.statusCode() >= 300) {
      throw new StackFailure(
          "%s answers %d %s"
              .formatted(answer.uri(), answer.statusCode(), body.path("code").asText()));
    }
    return body;
  }

  private HttpResponse<String> send(HttpRequest.Builder request, String by)
      throws IOException, InterruptedException {
    return client.send(
        request.copy().header("Authorization", "Bearer " + by).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
