package bank.ballast.guard.bank;

import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.StackFailure;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The bank's API, for a program with a log-in of its own. Asked at a node of the stable release and
 * past the proxy: what the guard has to say must not depend on the release that it watches.
 */
public final class BankDoor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Shorter than any token lives. */
  private static final Duration TOKEN_KEPT = Duration.ofSeconds(45);

  private final Source address;
  private final Source tokens;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private @Nullable String token;
  private Instant tokenUntil = Instant.MIN;

  /** Where something that may change is to be had. */
  public interface Source {
    /** It as it is now. */
    String get() throws IOException, InterruptedException;
  }

  /** That of a cluster. */
  public BankDoor(Cluster cluster) {
    this(
        () -> stableNode(cluster).node().url(),
        () -> new Tokens(cluster.settings(), cluster.secrets()).ofGuard());
  }

  /** One at an address, with tokens. */
  public BankDoor(Source address, Source tokens) {
    this.address = address;
    this.tokens = tokens;
  }

  /** The bank did not do what it was asked for. */
  public static final class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refused(int status, String body) {
      super("The bank answered %d: %s".formatted(status, body));
      this.status = status;
    }

    /** Its answer's status. */
    public int status() {
      return status;
    }
  }

  /**
   * Sends something.
   *
   * @param path from {@code /api} on
   * @return what was answered with 200
   * @throws Refused where it was answered otherwise
   * @throws IOException where there was no answer, or no token to be had
   */
  public synchronized JsonNode send(String method, String path, Object body)
      throws IOException, InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(URI.create(address.get() + path))
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + token())
                  .header("Content-Type", "application/json")
                  .method(
                      method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        tokenUntil = Instant.MIN;
        throw new Refused(answer.statusCode(), answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (StackFailure e) {
      throw new IOException(e);
    }
  }

  private String token() throws IOException, InterruptedException {
    String known = token;
    if (known == null || Instant.now().isAfter(tokenUntil)) {
      known = tokens.get();
      token = known;
      tokenUntil = Instant.now().plus(TOKEN_KEPT);
    }
    return known;
  }

  private static ClusterNode stableNode(Cluster cluster) {
    return cluster.node(cluster.node(Cluster.FIRST).isRunning() ? Cluster.FIRST : Cluster.SECOND);
  }
}
