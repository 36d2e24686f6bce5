package bank.ballast.guard.process;

import bank.ballast.guard.watch.VersionWatch;
import bank.ballast.local.Cluster;
import bank.ballast.local.ClusterNode;
import bank.ballast.local.Tokens;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tells the bank that a version of its app is broken, as a program with a log-in of its own. */
final class VersionDesk {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Cluster cluster;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  VersionDesk(Cluster cluster) {
    this.cluster = cluster;
  }

  /** From now on the bank refuses it, and says what to use instead. */
  void broken(VersionWatch.Broken version) throws IOException, InterruptedException {
    Map<String, String> body = new LinkedHashMap<>();
    body.put("verdict", "broken");
    if (version.use() != null) {
      body.put("use", version.use());
    }
    body.put("reason", version.detail());
    ClusterNode node =
        cluster.node(cluster.node(Cluster.FIRST).isRunning() ? Cluster.FIRST : Cluster.SECOND);
    String token = new Tokens(cluster.settings(), cluster.secrets()).ofGuard();
    HttpResponse<String> answer =
        client.send(
            HttpRequest.newBuilder(
                    URI.create(
                        "%s/api/app-versions/%s/%s"
                            .formatted(node.node().url(), version.platform(), version.version())))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException(
          "The bank answered %d: %s".formatted(answer.statusCode(), answer.body()));
    }
  }
}
