package bank.ballast.rehearsal.guard;

import bank.ballast.local.StackFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The guard's own API, on this machine. */
public final class GuardApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final String secret;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  /**
   * One guard's.
   *
   * @param address without a path
   * @param secret by which it knows its callers
   */
  public GuardApi(String address, String secret) {
    this.address = address;
    this.secret = secret;
  }

  /** Whether it serves. */
  public boolean isReady() throws InterruptedException {
    try {
      return send(request("/guard/releases").GET()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  /**
   * Hands a release to it.
   *
   * @throws StackFailure where it does not take it
   */
  public SeenRelease start(Path ear) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("ear", ear.toAbsolutePath().toString()));
    HttpResponse<String> answer =
        send(
            request("/guard/releases")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    if (answer.statusCode() != 202) {
      throw new StackFailure(
          "The guard does not take the release: %d %s"
              .formatted(answer.statusCode(), answer.body()));
    }
    return SeenRelease.of(release(JSON.readTree(answer.body())));
  }

  /** A release, under way or over; nothing where the guard knows none of that id. */
  public Optional<SeenRelease> release(String id) throws IOException, InterruptedException {
    JsonNode all = JSON.readTree(send(request("/guard/releases").GET()).body());
    for (JsonNode one : all.isArray() ? all : all.path("items")) {
      if (one.path("id").asText().equals(id)) {
        return Optional.of(SeenRelease.of(one));
      }
    }
    return Optional.empty();
  }

  /** The customers whom a release failed, as the guard knows them. */
  public Set<String> touched(String id) throws IOException, InterruptedException {
    HttpResponse<String> answer = send(request("/guard/releases/" + id + "/touched").GET());
    Set<String> subjects = new HashSet<>();
    if (answer.statusCode() == 200) {
      for (JsonNode one : JSON.readTree(answer.body()).path("items")) {
        subjects.add(one.path("customer").asText());
      }
    }
    return subjects;
  }

  /** Takes a release back by hand. */
  public void abort(String by, String reason) throws IOException, InterruptedException {
    String body = JSON.writeValueAsString(Map.of("by", by, "reason", reason));
    send(
        request("/guard/releases/current/abort")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static JsonNode release(JsonNode answer) {
    return answer.has("release") ? answer.get("release") : answer;
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Authorization", "Bearer " + secret);
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(
        request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
