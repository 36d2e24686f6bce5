package bank.ballast.guard;

import bank.ballast.local.Cluster;
import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Asks the guard, and tells it what a person wants; on the machine that it runs on. */
public final class GuardClient {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final String address;
  private final String secret;

  /** Of the guard of one cluster. */
  public GuardClient(Cluster cluster) throws IOException {
    this.address = cluster.settings().cluster().guardUrl();
    this.secret = cluster.secrets().guard();
  }

  /** Whether it is there. */
  public boolean answers() throws InterruptedException {
    try {
      return send("GET", "/api/status", null).statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Begins with a release.
   *
   * @param ear its file
   * @throws StackFailure where the guard will not, saying why
   */
  public ReleaseView start(Path ear) throws IOException, InterruptedException {
    return view(
        send(
            "POST", "/guard/releases", Map.of("ear", ear.toAbsolutePath().normalize().toString())));
  }

  /** The release under way, or the last one; empty where there never was one. */
  public Optional<ReleaseView> current() throws IOException, InterruptedException {
    HttpResponse<String> answer = send("GET", "/guard/releases/current", null);
    return answer.statusCode() == 404 ? Optional.empty() : Optional.of(view(answer));
  }

  /**
   * Says what a person wants of the release under way.
   *
   * @param act {@code pause}, {@code resume}, {@code promote} or {@code abort}
   * @param by who says so
   * @param reason why; needed for {@code abort}
   */
  public ReleaseView act(String act, String by, String reason)
      throws IOException, InterruptedException {
    return view(send("POST", "/guard/releases/current/" + act, Map.of("by", by, "reason", reason)));
  }

  /** Who met what on a release's candidate. */
  public JsonNode touched(String release) throws IOException, InterruptedException {
    return JSON.readTree(
        checked(send("GET", "/guard/releases/" + release + "/touched", null)).body());
  }

  /**
   * An incident's review.
   *
   * @param pdf as a PDF, or else as a page
   * @throws StackFailure where there is no such incident
   */
  public byte[] review(String incident, boolean pdf) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "%s/guard/incidents/%s/review.%s"
                            .formatted(
                                address,
                                URLEncoder.encode(incident, StandardCharsets.UTF_8),
                                pdf ? "pdf" : "html")))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + secret)
                .build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      throw new StackFailure(JSON.readTree(answer.body()).path("detail").asText());
    }
    return answer.body();
  }

  private static ReleaseView view(HttpResponse<String> answer) throws IOException {
    return JSON.readValue(checked(answer).body(), ReleaseView.class);
  }

  private static HttpResponse<String> checked(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() / 100 != 2) {
      throw new StackFailure(JSON.readTree(answer.body()).path("detail").asText());
    }
    return answer;
  }

  private HttpResponse<String> send(
      String method, String path, @org.jspecify.annotations.Nullable Map<String, String> body)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + secret);
    if (body == null) {
      request.method(method, HttpRequest.BodyPublishers.noBody());
    } else {
      request
          .header("Content-Type", "application/json")
          .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
