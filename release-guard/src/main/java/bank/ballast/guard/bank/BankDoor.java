package bank.ballast.guard.bank;

import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.StackFailure;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The bank's API, for a program with a log-in of its own. Asked at a node of the stable release and
 * past the proxy: what the guard has to say must not depend on the release that it watches.
 */
public final class BankDoor {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<Integer> FOR_NOW = Set.of(401, 404, 408, 429);
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
  private volatile @Nullable Token token;

  private record Token(String text, Instant until) {}

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

    /**
     * Whether it is no use to ask again, because what was asked is wrong. A token that is not taken
     * any more, a bank that is not there yet and one that has too much to do are no such answers.
     */
    public boolean isFinal() {
      return status / 100 == 4 && !FOR_NOW.contains(status);
    }
  }

  /**
   * Sends something. Several may do so at once, and none waits for another's answer.
   *
   * @param path from {@code /api} on, not encoded
   * @return what was answered with 200
   * @throws Refused where it was answered otherwise
   * @throws IOException where there was no answer, or no token to be had
   */
  public JsonNode send(String method, String path, Object body)
      throws IOException, InterruptedException {
    try {
      HttpResponse<String> answer =
          client.send(
              HttpRequest.newBuilder(at(path))
                  .timeout(PATIENCE)
                  .header("Authorization", "Bearer " + token())
                  .header("Content-Type", "application/json")
                  .method(
                      method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        token = null;
        throw new Refused(answer.statusCode(), answer.body());
      }
      return JSON.readTree(answer.body());
    } catch (StackFailure e) {
      throw new IOException(e);
    }
  }

  private URI at(String path) throws IOException, InterruptedException {
    URI bank = URI.create(address.get());
    try {
      return new URI(bank.getScheme(), bank.getAuthority(), path, null, null);
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  private String token() throws IOException, InterruptedException {
    Token known = token;
    if (known == null || Instant.now().isAfter(known.until())) {
      known = new Token(tokens.get(), Instant.now().plus(TOKEN_KEPT));
      token = known;
    }
    return known.text();
  }

  private static ClusterNode stableNode(Cluster cluster) {
    return cluster.node(cluster.node(Cluster.FIRST).isRunning() ? Cluster.FIRST : Cluster.SECOND);
  }
}
