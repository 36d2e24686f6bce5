package bank.ballast.portal.guard;

import bank.ballast.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonStructure;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Asks the release guard, on the machine that this node runs on. It must not keep a page waiting: a
 * guard that is away is soon said to be so.
 */
@ApplicationScoped
public class GuardDoor {

  private static final Duration CONNECT = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(4);

  /** A PDF takes longer than a word. */
  private static final Duration DOCUMENT = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();

  /**
   * Reads something.
   *
   * @param path from {@code /guard} on
   * @throws Refusal {@link GuardRefusal}
   */
  public JsonStructure read(String path) {
    return parsed(send(request(path, PATIENCE).GET()).body());
  }

  /**
   * Says something.
   *
   * @throws Refusal {@link GuardRefusal}
   */
  public JsonObject say(String path, JsonObject body) {
    return parsed(
            send(request(path, PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body.toString())))
                .body())
        .asJsonObject();
  }

  /**
   * Fetches a document.
   *
   * @throws Refusal {@link GuardRefusal}
   */
  public byte[] document(String path) {
    return send(request(path, DOCUMENT).GET()).body();
  }

  /** Whether this bank has a guard beside it at all: the single node of a developer has none. */
  public boolean isExpected() {
    return setting("BALLAST_BEHIND_PROXY", "false").equals("true");
  }

  /** Whether this page comes from a node that runs the release on trial. */
  public boolean isOnCandidate() {
    return setting("BALLAST_ROLE", "stable").equals("candidate");
  }

  private HttpResponse<byte[]> send(HttpRequest.Builder request) {
    HttpResponse<byte[]> answer;
    try {
      answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new Refusal(GuardRefusal.GUARD_AWAY);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal(GuardRefusal.GUARD_AWAY);
    }
    return switch (answer.statusCode()) {
      case 200, 201, 202 -> answer;
      case 400 -> throw new Refusal(GuardRefusal.GUARD_INPUT);
      case 404 -> throw new Refusal(GuardRefusal.GUARD_KNOWS_NONE);
      case 409 -> throw new Refusal(GuardRefusal.GUARD_SAYS_NO, "detail", detail(answer.body()));
      default -> throw new Refusal(GuardRefusal.GUARD_AWAY);
    };
  }

  private static HttpRequest.Builder request(String path, Duration patience) {
    return HttpRequest.newBuilder(
            URI.create(setting("BALLAST_GUARD_URL", "http://127.0.0.1:8090") + path))
        .timeout(patience)
        .header("Authorization", "Bearer " + setting("BALLAST_GUARD_SECRET", "none"));
  }

  private static String detail(byte[] problem) {
    return parsed(problem).asJsonObject().getString("detail", "");
  }

  private static JsonStructure parsed(byte[] body) {
    try (JsonReader reader =
        Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
      return reader.read();
    } catch (JsonException e) {
      // Something else listens there.
      throw new Refusal(GuardRefusal.GUARD_AWAY);
    }
  }

  private static String setting(String name, String usual) {
    return ConfigProvider.getConfig().getOptionalValue(name, String.class).orElse(usual);
  }
}
